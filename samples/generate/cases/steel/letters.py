"""The seller's demand, the lawyer's letter, and proof that both arrived."""

from samples.generate.cases.steel import facts
from samples.generate.forms.ems_receipt import ems_receipt_page
from samples.generate.paper import Gap, Line, Medium, Page, Paper, Para, Signatures, Signer, Title
from samples.generate.voice import Voice


def demand_papers(voice: Voice) -> tuple[Paper, ...]:
    return (
        Paper("demand", "10 催款函.docx", Medium.DOCX, facts.DEMAND_SENT, (_demand(voice),)),
        Paper(
            "demand_post",
            "11 EMS回执（催款函）.jpg",
            Medium.SCAN_JPG,
            facts.DEMAND_TAKEN,
            (ems_receipt_page(facts.DEMAND_POST, voice),),
        ),
        Paper("letter", "12 律师函.pdf", Medium.PDF, facts.LETTER_SENT, (_letter(voice),)),
        Paper(
            "letter_post",
            "13 律师函EMS签收回执.pdf",
            Medium.SCAN_PDF,
            facts.LETTER_TAKEN,
            (ems_receipt_page(facts.LETTER_POST, voice),),
        ),
    )


def _demand(voice: Voice) -> Page:
    return Page(
        (
            Title("催款函"),
            Line(f"{facts.BUYER.name}："),
            Para(
                f"贵我双方于{voice.formal_day(facts.SIGNED)}签订《钢材买卖合同》，我公司已按约交付"
                f"全部钢材，货款总额{voice.sum(facts.PRICE)}。贵公司"
                f"{voice.formal_day(facts.STATEMENT_SEALED)}在对账单上盖章确认欠款"
                f"{voice.sum(facts.CONFIRMED)}，并于{voice.formal_day(facts.PAID_LATER.day)}支付第一期"
                f"货款本金{voice.sum(facts.PAID_LATER.amount)}。"
            ),
            Para(
                voice.pick("截至本函发出之日，", "截至目前，")
                + f"贵公司尚欠货款本金{voice.full_sum(facts.PRINCIPAL)}，各期付款期限均已届满。"
            ),
            Para(
                voice.pick(
                    "请贵公司于收到本函后十日内付清上述欠款。",
                    "现正式函告贵公司，请在收函后十日内一次付清全部欠款。",
                )
            ),
            Gap(),
            Signatures(
                (Signer((f"{facts.SELLER.name}（盖章）", voice.formal_day(facts.DEMAND_SENT))),)
            ),
        )
    )


def _letter(voice: Voice) -> Page:
    return Page(
        (
            Title("律 师 函"),
            Line("（2026）江样律函字第051号", "right"),
            Line(f"致：{facts.BUYER.name}"),
            Para(
                f"{facts.LAW_FIRM}接受{facts.SELLER.name}（以下简称“{facts.SELLER.short}”）委托，"
                f"指派王示例律师就贵公司拖欠钢材货款事宜致函如下："
            ),
            Para(
                f"一、贵公司与{facts.SELLER.short}于{voice.formal_day(facts.SIGNED)}签订编号为"
                f"{facts.CONTRACT_NUMBER}的《钢材买卖合同》，总价款{voice.sum(facts.PRICE)}，"
                f"{facts.SELLER.short}已分三批全部交货。"
            ),
            Para(
                f"二、贵公司先后付款{voice.sum(facts.PAID_FIRST.amount)}和"
                f"{voice.sum(facts.PAID_LATER.amount)}，均系第一期货款本金，至今尚欠货款本金"
                f"{voice.full_sum(facts.PRINCIPAL)}。"
            ),
            Para(
                "三、合同未约定逾期付款违约金，"
                f"{facts.SELLER.short}有权依法主张逾期付款损失。"
                + voice.pick(
                    "请贵公司自收到本函之日起七日内付清欠款及逾期付款损失，否则将提起诉讼。",
                    "请在收函后七日内履行付款义务；逾期，本所将代为诉讼。",
                )
            ),
            Gap(),
            Signatures(
                (
                    Signer(
                        (facts.LAW_FIRM, "律师：王示例", voice.formal_day(facts.LETTER_SENT)),
                        facts.LAW_FIRM,
                    ),
                )
            ),
            Gap(30),
        ),
        type_size=12,
    )
