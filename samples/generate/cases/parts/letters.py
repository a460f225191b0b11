"""The statement of account, two letters, and the one receipt that exists."""

from samples.generate import money
from samples.generate.cases.parts import facts
from samples.generate.forms.ems_receipt import ems_receipt_page
from samples.generate.paper import (
    Gap,
    Line,
    Medium,
    Page,
    Paper,
    Para,
    Signatures,
    Signer,
    Table,
    Title,
)
from samples.generate.voice import Voice


def statement_paper(voice: Voice) -> Paper:
    blocks = (
        Title("企业往来对账函"),
        Line(f"致：{facts.BUYER.name}"),
        Para(
            f"根据{facts.CONTRACT_NUMBER}号框架合同，截至{voice.day(facts.STATEMENT_UP_TO)}，"
            "双方交货及货款情况如下（单位：元）："
        ),
        _deliveries(voice),
        _balance(),
        Para(
            f"贵公司尚欠货款{voice.full_sum(facts.CONFIRMED)}。四批货物贵公司均已收到并验收入库。"
            "第一期货款迟延支付造成的损失，我公司保留主张的权利。"
        ),
        Line("确认意见：数额及收货情况核对无误。", bold=True),
        Gap(6),
        Signatures(
            (
                Signer(
                    ("供方（盖章）：", facts.SELLER.name, voice.day(facts.STATEMENT_SEALED)),
                    facts.SELLER.name,
                    "财务专用章",
                ),
                Signer(
                    ("需方（盖章）：", facts.BUYER.name, voice.day(facts.STATEMENT_SEALED)),
                    facts.BUYER.name,
                    "财务专用章",
                ),
            )
        ),
        Gap(60),
    )
    page = Page(blocks, type_size=11.5)
    name = "11 对账函（2020年度盖章）.jpg"
    return Paper("statement", name, Medium.SCAN_JPG, facts.STATEMENT_SEALED, (page,))


def _deliveries(voice: Voice) -> Table:
    rows = [("送货单号", "送货日期", "货物", "金额")]
    for delivery in facts.DELIVERIES:
        goods = "、".join(item.name.split()[0] for item in delivery.items)
        rows.append((delivery.number, voice.day(delivery.day), goods, money.digits(delivery.total)))
    rows.append(("合计", "", "", money.digits(facts.PRICE)))
    return Table(tuple(rows), widths=(1.2, 1.2, 2, 1.2))


def _balance() -> Table:
    first, second, third = facts.INSTALMENTS
    shown = money.digits
    return Table(
        (
            ("期次", "应付", "已付", "未付"),
            (first.name, shown(first.amount), shown(facts.PAID_FIRST.amount), shown(first.unpaid)),
            (
                second.name,
                shown(second.amount),
                shown(facts.PAID_SECOND.amount),
                shown(facts.SECOND_REST_CONFIRMED),
            ),
            (third.name, shown(third.amount), "0.00", shown(third.amount)),
        )
    )


def letter_papers(voice: Voice) -> tuple[Paper, ...]:
    post = (ems_receipt_page(facts.LETTER_POST, voice),)
    return (
        Paper(
            "unproved",
            "12 催款函（2021年9月）.docx",
            Medium.DOCX,
            facts.UNPROVED_LETTER,
            (_unproved(voice),),
        ),
        Paper("letter", "13 律师函2024.docx", Medium.DOCX, facts.LETTER_SENT, (_letter(voice),)),
        Paper("letter_post", "14 律师函邮寄签收单.jpg", Medium.SCAN_JPG, facts.LETTER_TAKEN, post),
    )


def _unproved(voice: Voice) -> Page:
    return Page(
        (
            Title("催款函"),
            Line(f"{facts.BUYER.name}："),
            Para(
                f"贵公司{voice.formal_day(facts.STATEMENT_SEALED)}盖章确认欠我公司货款"
                f"{voice.sum(facts.CONFIRMED)}，至今未付。"
                + voice.pick("请于本月底前付清。", "请收函后尽快安排付款。")
            ),
            Line("（平信寄出）"),
            Gap(),
            Signatures(
                (
                    Signer(
                        (f"{facts.SELLER.name}", voice.formal_day(facts.UNPROVED_LETTER)),
                    ),
                )
            ),
        )
    )


def _letter(voice: Voice) -> Page:
    paid = facts.PAID_LATER
    return Page(
        (
            Title("律 师 函"),
            Line(f"致：{facts.BUYER.name}"),
            Para(f"{facts.LAW_FIRM}受{facts.SELLER.name}委托，就贵公司拖欠货款一事函告如下："),
            Para(
                f"一、依据双方{voice.formal_day(facts.SIGNED)}签订的《零部件采购框架合同》，总价款"
                f"{voice.sum(facts.PRICE)}。贵公司{voice.formal_day(facts.STATEMENT_SEALED)}确认欠款"
                f"{voice.sum(facts.CONFIRMED)}，{voice.formal_day(paid.day)}支付"
                f"{voice.sum(paid.amount)}，冲抵第二期货款本金。"
            ),
            Para(
                f"二、贵公司现欠货款本金{voice.full_sum(facts.PRINCIPAL)}"
                f"（第二期{money.digits(facts.SECOND.unpaid)}元，"
                f"第三期{money.digits(facts.THIRD.unpaid)}元）。"
            ),
            Para(
                "三、请贵公司自收到本函之日起十日内付清全部本金，并赔偿各期（含第一期迟延期间）"
                "逾期付款损失。"
            ),
            Para(
                f"四、另，贵公司与案外人之间的{facts.CASE_NUMBER}案件与本合同无关，"
                "不影响贵公司履行本合同义务。"
            ),
            Gap(),
            Signatures(
                (
                    Signer(
                        (
                            f"{facts.LAW_FIRM}（盖章）",
                            "律师：王示例",
                            voice.formal_day(facts.LETTER_SENT),
                        )
                    ),
                )
            ),
        )
    )
