"""The contract of sale."""

from samples.generate import money
from samples.generate.cases.equipment import facts
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


def contract_paper(voice: Voice) -> Paper:
    blocks = (
        Title("设备买卖合同"),
        Line(f"合同编号：{facts.CONTRACT_NUMBER}", "right"),
        *_heading(voice),
        Para("第一条 设备名称、数量与价款"),
        _goods(),
        Para(f"合同总价为{voice.full_sum(facts.PRICE)}，含13%增值税、运输及安装调试费。"),
        *_quality(voice),
        *_payment(voice),
        *_liability(voice),
        Para(f"第九条 争议由买方所在地人民法院（{facts.COURT}）管辖。"),
        Para("第十条 本合同自双方盖章之日起生效，一式两份。"),
        Gap(),
        _signatures(voice),
    )
    name = "03 设备买卖合同（双方已盖章）.docx"
    return Paper("contract", name, Medium.DOCX, facts.SIGNED, (Page(blocks),))


def _heading(voice: Voice) -> tuple:
    lines = []
    for side, firm in (("卖方", facts.SELLER), ("买方", facts.BUYER)):
        lines += [
            Line(f"{side}：{firm.name}"),
            Line(f"统一社会信用代码：{firm.code}"),
            Line(f"住所：{firm.address}    法定代表人：{firm.head}"),
        ]
    opening = voice.pick(
        "买卖双方就灌装生产线设备的供货、安装及调试事宜达成如下协议：",
        "为明确双方权利义务，经协商一致，就设备买卖订立本合同：",
    )
    return (*lines, Para(opening))


def _goods() -> Table:
    rows = [("设备名称及型号", "数量", "单价（元）", "金额（元）")]
    for item in facts.GOODS.items:
        quantity = f"{item.quantity:f}{item.unit}"
        rows.append((item.name, quantity, money.digits(item.price), money.digits(item.total)))
    rows.append(("合计", "", "", money.digits(facts.PRICE)))
    return Table(tuple(rows))


def _quality(voice: Voice) -> tuple[Para, ...]:
    return (
        Para(
            "第二条 技术要求：额定产能不低于12,000瓶/小时；灌装精度误差不超过±1.0%。"
            "达不到上述指标的，视为验收不合格。"
        ),
        Para("第三条 交货：卖方于2024年7月5日前（含当日）将全部设备运至买方厂区并负责安装调试。"),
        Para(
            "第四条 验收与异议："
            + voice.pick(
                "安装调试完成之日起三十日为检验期，买方对质量有异议的应在检验期内书面提出。",
                "买方应自安装调试完成之日起三十日内检验，发现不符合约定的，在该期间内书面通知卖方。",
            )
            + "验收合格的，双方签署《验收合格证书》。"
        ),
        Para(
            "第五条 卖方收到异议后应在十五日内修复或者更换；仍不合格的，"
            "买方有权要求减少价款或者退货，并要求赔偿损失。"
        ),
        Para("第六条 质量保证期为验收合格后十二个月。"),
    )


def _payment(voice: Voice) -> tuple:
    rows = [("期次", "付款条件与期限", "金额（元）")]
    terms = (
        f"合同签订后，{voice.formal_day(facts.ADVANCE.due)}前（含当日）",
        f"设备到货后，{voice.formal_day(facts.ARRIVAL.due)}前（含当日）",
        f"验收合格后支付，但无论如何最迟不晚于{voice.formal_day(facts.FINAL.due)}（含当日）",
    )
    for item, term in zip(facts.INSTALMENTS, terms, strict=True):
        rows.append((item.name, term, money.digits(item.amount)))
    return (
        Para("第七条 付款：买方按下列期限以银行转账方式付款："),
        Table(tuple(rows)),
    )


def _liability(voice: Voice) -> tuple[Para, ...]:
    clause = voice.pick(
        "买方逾期付款的，每逾期一日，应按逾期未付金额的千分之三向卖方支付违约金，"
        "计算至实际付清之日止。",
        "买方未按期付款的，自逾期之日起按日以逾期金额的千分之三计付违约金，至付清之日止。",
    )
    return (
        Para(f"第八条 违约责任：1. {clause}"),
        Para("2. 卖方逾期交货的，每逾期一日按合同总价的万分之五支付违约金。"),
    )


def _signatures(voice: Voice) -> Signatures:
    day = voice.formal_day(facts.SIGNED)
    return Signatures(
        tuple(
            Signer((f"{side}（盖章）：{firm.name}", "授权代表：" + person, f"日期：{day}"))
            for side, firm, person in (
                ("卖方", facts.SELLER, "唐样品"),
                ("买方", facts.BUYER, "吴示意"),
            )
        )
    )
