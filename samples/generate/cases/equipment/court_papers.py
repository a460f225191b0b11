"""What the court served: the complaint and the notice to respond."""

from samples.generate import dates
from samples.generate.cases.equipment import facts
from samples.generate.cases.equipment.computed import complaint_damages
from samples.generate.money import digits
from samples.generate.paper import Gap, Line, Medium, Page, Paper, Para, Signatures, Signer, Title
from samples.generate.voice import Voice


def complaint_paper(voice: Voice) -> Paper:
    blocks = (
        Title("民 事 起 诉 状", 18),
        *_parties(),
        Para("诉讼请求："),
        *_claims(),
        Para("事实与理由："),
        *_facts(voice),
        Gap(6),
        Line("此致"),
        Line(facts.COURT),
        Signatures(
            (
                Signer(
                    (f"具状人：{facts.SELLER.name}", voice.formal_day(facts.FILED)),
                    facts.SELLER.name,
                ),
            )
        ),
        Gap(30),
    )
    return Paper(
        "complaint",
        "01 民事起诉状（对方）.pdf",
        Medium.PDF,
        facts.FILED,
        (Page(blocks, type_size=12),),
    )


def _parties() -> tuple[Para, ...]:
    seller, buyer = facts.SELLER, facts.BUYER
    return (
        Para(
            f"原告：{seller.name}，住所地{seller.address}，统一社会信用代码{seller.code}。"
            f"法定代表人：{seller.head}，职务：执行董事。"
        ),
        Para(
            f"被告：{buyer.name}，住所地{buyer.address}，统一社会信用代码{buyer.code}。"
            f"法定代表人：{buyer.head}，职务：总经理。"
        ),
    )


def _claims() -> tuple[Para, ...]:
    upto = dates.cn(facts.CLAIMED_UP_TO)
    return (
        Para(f"一、判令被告支付货款{digits(facts.PRINCIPAL)}元；"),
        Para(
            "二、判令被告支付逾期付款违约金（按日千分之三计算，"
            f"暂计至{upto}为{digits(complaint_damages())}元，此后计至实际付清之日止）；"
        ),
        Para("三、本案诉讼费由被告承担。"),
    )


def _facts(voice: Voice) -> tuple[Para, ...]:
    return (
        Para(
            f"原、被告于{voice.formal_day(facts.SIGNED)}签订《设备买卖合同》，合同总价"
            f"{voice.sum(facts.PRICE)}。原告于{voice.formal_day(facts.GOODS.day)}将全部设备运抵被告"
            f"厂区，被告已签收。{voice.formal_day(facts.INSTALLED)}，设备安装调试完毕并经被告验收合格，"
            "投入生产使用。"
        ),
        Para(
            f"被告仅支付预付款{voice.sum(facts.ADVANCE_PAID.amount)}及第二期到货款中的"
            f"{voice.sum(facts.ARRIVAL_PAID.amount)}，第二期余款"
            f"{voice.sum(facts.ARRIVAL.unpaid)}、第三期{voice.sum(facts.FINAL.amount)}"
            f"合计{digits(facts.PRINCIPAL)}元逾期未付。"
        ),
        Para(
            voice.pick("原告多次催要，被告以各种理由推脱。", "经原告多次催讨，被告拒不付款。")
            + "依据合同第八条，被告应按日千分之三支付违约金。为维护原告合法权益，特诉至贵院。"
        ),
    )


def notice_paper(voice: Voice) -> Paper:
    blocks = (
        Title(facts.COURT, 18),
        Title("应 诉 通 知 书", 18),
        Line(facts.CASE_NUMBER, "right"),
        Line(f"{facts.BUYER.name}："),
        Para(
            f"原告{facts.SELLER.name}与你单位买卖合同纠纷一案，原告于{voice.formal_day(facts.FILED)}"
            f"向本院提交起诉状，本院于{voice.formal_day(facts.ACCEPTED_BY_COURT)}立案受理。"
            "随文送达起诉状副本一份，并将有关事项通知如下："
        ),
        Para("一、你单位应当在收到起诉状副本之日起十五日内向本院提交答辩状及副本。"),
        Para("二、应当提交统一社会信用代码证照复印件及法定代表人身份证明。"),
        Para("三、需要委托诉讼代理人的，应当提交授权委托书。"),
        Signatures((Signer(("（院印）", voice.formal_day(facts.ACCEPTED_BY_COURT)), facts.COURT),)),
        Gap(60),
        Line(f"送达回证：受送达人 {facts.BUYER.name}", size=11),
        Line(f"收到日期：{dates.cn(facts.SERVED)}", size=11),
    )
    return Paper(
        "notice",
        "02 应诉通知书（法院送达）.jpg",
        Medium.SCAN_JPG,
        facts.SERVED,
        (Page(blocks, type_size=14),),
    )
