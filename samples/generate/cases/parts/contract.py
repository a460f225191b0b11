"""The framework contract, the photo of its last sheet, and the orders."""

from samples.generate import dates, money
from samples.generate.cases.parts import facts
from samples.generate.forms.delivery_note import Delivery
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
    seller, buyer = facts.SELLER, facts.BUYER
    blocks = (
        Title("零部件采购框架合同"),
        Line(f"合同编号：{facts.CONTRACT_NUMBER}", "right"),
        Line(f"供方（卖方）：{seller.name}"),
        Line(f"统一社会信用代码：{seller.code}    法定代表人：{seller.head}"),
        Line(f"住所：{seller.address}"),
        Line(f"需方（买方）：{buyer.name}"),
        Line(f"统一社会信用代码：{buyer.code}    法定代表人：{buyer.head}"),
        Line(f"住所：{buyer.address}"),
        Para(
            voice.pick(
                "供需双方就2019年度零部件采购达成本框架合同，需方按订单分批提货，价款分期支付。",
                "为保障需方2019年度生产，双方订立本框架合同，具体批次以订单为准，价款分三期支付。",
            )
        ),
        Para("第一条 采购品种、全年固定数量及价款"),
        _goods(),
        Para(f"全年采购总价款（含税）固定为{voice.full_sum(facts.PRICE)}。"),
        *_terms(voice),
        Line("（第六条以下及签章见下页）", "right"),
    )
    name = "01 零部件采购框架合同（电子版，不含签章页）.docx"
    return Paper("contract", name, Medium.DOCX, facts.SIGNED, (Page(blocks),))


def _goods() -> Table:
    rows = [("品名", "数量", "含税单价（元）", "金额（元）")]
    for item, times in ((facts.KNUCKLE, 2), (facts.BEARING, 2), (facts.BRACKET, 1)):
        rows.append(
            (
                item.name,
                f"{item.quantity * times:f}{item.unit}",
                money.digits(item.price),
                money.digits(item.total * times),
            )
        )
    rows.append(("合计", "", "", money.digits(facts.PRICE)))
    return Table(tuple(rows))


def _terms(voice: Voice) -> tuple:
    rows = [("期次", "付款期限（含当日）", "金额（元）")]
    for item in facts.INSTALMENTS:
        rows.append((item.name, voice.formal_day(item.due), money.digits(item.amount)))
    return (
        Para("第二条 需方以书面订单通知供方交货，供方送货至需方仓库（南泽市仿真区样机路22号）。"),
        Para(
            "第三条 需方仓库管理员曾样品负责收货并在送货单上签字。"
            "双方往来联系人：供方丁样例，需方许演示（财务）。"
        ),
        Para(
            "第四条 "
            + voice.pick(
                "上述总价款为一项整体债务，需方分三期支付，不因订单批次而变动：",
                "本合同总价款由需方分三期清偿，各期期限固定，与订单批次无关：",
            )
        ),
        Table(tuple(rows)),
        Para("第五条 双方未就逾期付款约定违约金或者利息，违约责任依法律规定。"),
    )


def signature_photo(voice: Voice) -> Paper:
    blocks = (
        Line("零部件采购框架合同（续）", "center", bold=True, size=13),
        Line(f"合同编号：{facts.CONTRACT_NUMBER}", "right"),
        Line("第六条 货到后十五日内需方未书面提出质量异议的，视为验收合格。"),
        Line("第七条 因履行本合同发生争议，向供方所在地人民法院起诉。"),
        Line("第八条 本合同一式两份，经双方盖章后生效。"),
        Gap(6),
        Line(f"签订日期：{dates.cn(facts.SIGNED)}    签订地点：江州市示例区"),
        Gap(16),
        Signatures(
            tuple(
                Signer(
                    (f"{side}（盖章）：", firm.name),
                    firm.name,
                    "合同专用章",
                    hand=person,
                )
                for side, firm, person in (
                    ("供方", facts.SELLER, "何样本"),
                    ("需方", facts.BUYER, "冯示例"),
                )
            )
        ),
    )
    name = "02 框架合同签章页（手机拍）.jpg"
    return Paper(
        "signatures", name, Medium.PHOTO, facts.SIGNED, (Page(blocks, height=230, type_size=12),)
    )


def order_papers(voice: Voice) -> tuple[Paper, ...]:
    first, *later = facts.ORDERS
    sheets = tuple(
        Sheet(order.number, _order_rows(order, voice), (30, 16, 16, 20)) for order in later
    )
    return (
        Paper(
            "order1",
            "03 采购订单PO-190110.docx",
            Medium.DOCX,
            first.day,
            (_order_page(first, voice),),
        ),
        Paper("orders", "04 采购订单（3月、5月）.xlsx", Medium.XLSX, later[-1].day, sheets=sheets),
    )


def _order_page(order: Delivery, voice: Voice) -> Page:
    rows = [("品名", "数量", "单价（元）", "金额（元）")]
    for item in order.items:
        quantity = f"{item.quantity:f}{item.unit}"
        rows.append((item.name, quantity, money.digits(item.price), money.digits(item.total)))
    rows.append(("合计", "", "", money.digits(order.total)))
    return Page(
        (
            Title("采购订单"),
            Line(f"订单号：{order.number}    下单日期：{voice.day(order.day)}"),
            Line(f"供方：{facts.SELLER.name}"),
            Line(f"需方：{facts.BUYER.name}"),
            Para(f"根据框架合同（编号{facts.CONTRACT_NUMBER}），请按下列品种、数量交货："),
            Table(tuple(rows)),
            Signatures((Signer((f"{facts.BUYER.name}采购部", voice.formal_day(order.day))),)),
        )
    )


def _order_rows(order: Delivery, voice: Voice) -> tuple[tuple[str | float | int, ...], ...]:
    rows: list[tuple[str | float | int, ...]] = [
        ("采购订单",),
        ("订单号", order.number, "下单日期", voice.day(order.day)),
        ("需方", facts.BUYER.name, "供方", facts.SELLER.name),
        ("品名", "数量", "单价（元）", "金额（元）"),
    ]
    rows += [
        (item.name, int(item.quantity), float(item.price), float(item.total))
        for item in order.items
    ]
    rows.append(("合计", "", "", float(order.total)))
    return tuple(rows)
