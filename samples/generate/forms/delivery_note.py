"""Delivery note with the hand of the one who received the goods."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samples.generate import money
from samples.generate.paper import Line, Page, Signatures, Signer, Table, Title
from samples.generate.voice import Voice


@dataclass(frozen=True)
class Item:
    name: str
    unit: str
    quantity: Decimal
    price: Decimal

    @property
    def total(self) -> Decimal:
        return money.fen(self.quantity * self.price)


@dataclass(frozen=True)
class Delivery:
    number: str
    day: date
    items: tuple[Item, ...]

    @property
    def total(self) -> Decimal:
        return sum((item.total for item in self.items), Decimal(0))


def delivery_note_page(
    delivery: Delivery,
    voice: Voice,
    *,
    seller: str,
    buyer: str,
    place: str,
    receiver: str,
    contract: str,
    seal: str = "",
    ruined: bool = False,
) -> Page:
    """A sheet lying on its side, as needle printers print it."""
    day = voice.day(delivery.day)
    heading = voice.pick("送货单", "送 货 单", "发货清单（送货单）")
    signed = voice.pick(
        "以上货物已如数收到", "货物数量、规格核对无误，已收", "实物与单据相符，已签收"
    )
    return Page(
        (
            Title(f"{seller}{heading}", 14),
            Line(f"单号：{delivery.number}    送货日期：{day}    合同编号：{contract}", size=9.5),
            Line(f"收货单位：{buyer}    送货地点：{place}", size=9.5),
            _items_table(delivery),
            Line(f"收货确认：{signed}。", size=9.5),
            Signatures(
                (
                    Signer(("送货人（签字）：",), hand="郑示意"),
                    Signer((f"收货人（签字）：  签收日期：{day}",), seal, "收货专用章", receiver),
                )
            ),
        ),
        width=210,
        height=118,
        ruined=ruined,
    )


def _items_table(delivery: Delivery) -> Table:
    rows = [("序号", "品名及规格", "单位", "数量", "单价（元）", "金额（元）")]
    for number, item in enumerate(delivery.items, 1):
        rows.append(
            (
                str(number),
                item.name,
                item.unit,
                f"{item.quantity:f}",
                money.digits(item.price),
                money.digits(item.total),
            )
        )
    total = money.digits(delivery.total)
    rows.append(("合计", f"大写：{money.words(delivery.total)}", "", "", "", total))
    return Table(tuple(rows), widths=(0.7, 3.6, 0.7, 1, 1.3, 1.6), size=9)
