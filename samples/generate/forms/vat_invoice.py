"""Special value-added tax invoice, electronic form."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samples.generate import dates, money
from samples.generate.company import Company
from samples.generate.forms.delivery_note import Item
from samples.generate.paper import Line, Page, Signatures, Signer, Table, Title

_TAX = Decimal("0.13")


@dataclass(frozen=True)
class Invoice:
    """`words` overrides the capital numerals where somebody got them wrong."""

    number: str
    day: date
    items: tuple[Item, ...]
    remark: str
    words: str = ""

    @property
    def total(self) -> Decimal:
        return sum((item.total for item in self.items), Decimal(0))


def vat_invoice_page(invoice: Invoice, *, seller: Company, buyer: Company) -> Page:
    return Page(
        (
            Title("电子发票（增值税专用发票）", 15),
            Line(f"发票号码：{invoice.number}    开票日期：{dates.cn(invoice.day)}", "right"),
            Table(
                (("购买方", _side(buyer), "销售方", _side(seller)),),
                widths=(0.5, 3, 0.5, 3),
                head=False,
                size=9,
                ink="#7a3b1f",
            ),
            _goods(invoice),
            _total(invoice),
            Line(f"备注：{invoice.remark}", size=9),
            Signatures((Signer(("开票人：赵样例",), seller.name, "发票专用章"),)),
        ),
        width=230,
        height=132,
    )


def _side(company: Company) -> str:
    return f"名称：{company.name}\n统一社会信用代码/纳税人识别号：{company.code}"


def _goods(invoice: Invoice) -> Table:
    rows = [("项目名称", "单位", "数量", "单价（不含税）", "金额", "税率", "税额")]
    net_sum = tax_sum = Decimal(0)
    for item in invoice.items:
        net = money.fen(item.total / (1 + _TAX))
        tax = item.total - net
        net_sum, tax_sum = net_sum + net, tax_sum + tax
        unit_price = (net / item.quantity).quantize(Decimal("0.000001"))
        rows.append(
            (
                item.name,
                item.unit,
                f"{item.quantity:f}",
                f"{unit_price:f}",
                money.digits(net),
                "13%",
                money.digits(tax),
            )
        )
    rows.append(("合计", "", "", "", f"¥{money.digits(net_sum)}", "", f"¥{money.digits(tax_sum)}"))
    return Table(tuple(rows), (3, 0.6, 0.8, 1.6, 1.5, 0.6, 1.4), size=8.5, ink="#7a3b1f")


def _total(invoice: Invoice) -> Table:
    capital = invoice.words or money.words(invoice.total)
    return Table(
        (("价税合计（大写）", capital, "（小写）", f"¥{money.digits(invoice.total)}"),),
        widths=(1.2, 3, 0.7, 1.6),
        head=False,
        size=9,
        ink="#7a3b1f",
    )
