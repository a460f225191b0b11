"""The sales contract and the orders called off under it."""

from samples.generate import money
from samples.generate.cases.steel import facts
from samples.generate.paper import (
    Gap,
    Line,
    Medium,
    Page,
    Paper,
    Para,
    Sheet,
    Signatures,
    Signer,
    Table,
    Title,
)
from samples.generate.voice import Voice


def contract_paper(voice: Voice) -> Paper:
    blocks = (
        Title("钢材买卖合同"),
        Line(f"合同编号：{facts.CONTRACT_NUMBER}", "right"),
        *_heading(voice),
        Para("第一条 标的物、数量及价款"),
        _goods(),
        Para(f"合同总价款（含13%增值税）为{voice.full_sum(facts.PRICE)}。"),
        *_delivery(voice),
        *_payment(voice),
        *_rest(voice),
        _signatures(voice),
    )
    name = "01 钢材买卖合同（YBGC-2022-0614）.docx"
    return Paper("contract", name, Medium.DOCX, facts.SIGNED, (Page(blocks),))


def _heading(voice: Voice) -> tuple:
    seller, buyer = facts.SELLER, facts.BUYER
    return (
        Line(f"出卖人（甲方）：{seller.name}"),
        Line(f"统一社会信用代码：{seller.code}    法定代表人：{seller.head}"),
        Line(f"住所：{seller.address}"),
        Line(f"买受人（乙方）：{buyer.name}"),
        Line(f"统一社会信用代码：{buyer.code}    法定代表人：{buyer.head}"),
        Line(f"住所：{buyer.address}"),
        Para(
            voice.pick(
                "甲乙双方经平等协商，就乙方向甲方购买钢材事宜，订立本合同，共同遵守。",
                "根据《中华人民共和国民法典》的规定，双方本着自愿、公平的原则签订本合同。",
            )
        ),
    )


def _goods() -> Table:
    rows = [("品名及规格", "数量（吨）", "含税单价（元/吨）", "金额（元）")]
    for item, times in ((facts.REBAR, 2), (facts.COIL, 1), (facts.BEAM, 1)):
        rows.append(
            (
                item.name,
                f"{item.quantity * times:f}",
                money.digits(item.price),
                money.digits(item.total * times),
            )
        )
    rows.append(("合计", "308", "", money.digits(facts.PRICE)))
    return Table(tuple(rows))


def _delivery(voice: Voice) -> tuple[Para, ...]:
    return (
        Para(
            f"第二条 交货方式：甲方按乙方的订单分三批送货至{facts.SITE}，运费由甲方承担。"
            "乙方指定陈演示为现场收货人，其在送货单上签字即视为乙方收货。"
        ),
        Para(
            "第三条 验收：乙方应在收货当日核对数量、规格；对质量有异议的，应当在收货后七日内"
            + voice.pick(
                "以书面形式提出，逾期未提出的视为质量合格。",
                "书面通知甲方，期满未通知的，视为货物符合约定。",
            )
        ),
    )


def _payment(voice: Voice) -> tuple:
    by = voice.pick("最迟付款日（含当日）", "付款截止日（含当日）")
    rows = [("期次", by, "应付金额（元）")]
    for item in facts.INSTALMENTS:
        rows.append((item.name, voice.formal_day(item.due), money.digits(item.amount)))
    return (
        Para("第四条 付款方式：乙方分三期以银行转账方式支付全部价款，各期期限与金额如下："),
        Table(tuple(rows)),
    )


def _rest(voice: Voice) -> tuple[Para, ...]:
    return (
        Para(
            "第五条 违约责任：本合同未约定逾期付款违约金。"
            + voice.pick(
                "任何一方违约的，依照法律规定承担违约责任。",
                "一方不履行义务的，应依法赔偿对方损失。",
            )
        ),
        Para(f"第六条 争议解决：因本合同发生的争议，由甲方住所地人民法院（{facts.COURT}）管辖。"),
        Para("第七条 双方联系人：甲方王样例，乙方周范例（采购部），双方可用微信往来通知。"),
        Para("第八条 本合同一式肆份，双方各执贰份，自双方盖章之日起生效。"),
        Gap(),
    )


def _signatures(voice: Voice) -> Signatures:
    day = voice.formal_day(facts.SIGNED)
    return Signatures(
        tuple(
            Signer((f"{side}（盖章）：{firm.name}", f"法定代表人：{firm.head}", f"签订日期：{day}"))
            for side, firm in (("甲方", facts.SELLER), ("乙方", facts.BUYER))
        )
    )


def orders_paper(voice: Voice) -> Paper:
    sheets = []
    for number, (day, delivery) in enumerate(
        zip(facts.ORDERS, facts.DELIVERIES, strict=True), start=1
    ):
        rows: list[tuple[str | float | int, ...]] = [
            (f"采购订单确认表（第{'一二三'[number - 1]}批）",),
            ("合同编号", facts.CONTRACT_NUMBER, "下单日期", voice.day(day)),
            ("买方", facts.BUYER.name, "卖方", facts.SELLER.name),
            ("品名及规格", "数量（吨）", "单价（元）", "金额（元）"),
        ]
        rows += [
            (item.name, int(item.quantity), float(item.price), float(item.total))
            for item in delivery.items
        ]
        rows.append(("合计", "", "", float(delivery.total)))
        rows.append(("买方确认人：周范例（采购部）", "", "卖方确认人：王样例（销售部）", ""))
        sheets.append(Sheet(f"第{number}批", tuple(rows), (30, 26, 26, 26)))
    name = "02 采购订单确认表（三批）.xlsx"
    return Paper("orders", name, Medium.XLSX, facts.ORDERS[-1], sheets=tuple(sheets))
