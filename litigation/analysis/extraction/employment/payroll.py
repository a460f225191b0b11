"""Pay month by month: tables of wages, single payslips, bank statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.employment.months import months_in, next_month
from litigation.analysis.extraction.money import plain_number
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.employment import PayMonth
from litigation.analysis.values.facts import DocumentKind as K

_GROSS = re.compile(r"应发|应付|应得|税前(?:工资|收入|合计)|工资总额|应领")
_NET = re.compile(r"实发|实付|到手|实领|税后|发放金额|转账金额|入账金额|收入金额|贷方")
_PERIOD = re.compile(r"月份|工资月|所属(?:期|月)|年月|期间|月度|^月$")
_NAME = re.compile(r"^(?:员工)?姓名$|^员工$|^职工姓名$")
_UNPAID = re.compile(r"未发|未付|欠发|未支付|未发放|暂缓|待发|缓发")
_WAGE = re.compile(r"工资|薪[资酬水]|代发")
_VALUE = r"(?:（[^（）]{0,6}）)?[：\t ]{1,3}[¥]?\s?(?P<n>[\d,]+(?:\.\d{1,2})?)"
_SLIP_GROSS = re.compile(r"(?:应发(?:工资|合计|金额|小计|总额)?|税前工资|工资总额)" + _VALUE)
_SLIP_NET = re.compile(r"(?:实发(?:工资|合计|金额)?|实付(?:工资)?|到手工资)" + _VALUE)
_PAPERS = (K.PAYSLIP, K.BANK_RECEIPT, K.CHAT, K.EMAIL, K.OTHER)


def pay_in(paper: Paper, worker: str) -> Iterator[PayMonth]:
    """What the paper says was earned or received for each month, of our worker only."""
    if paper.kind not in _PAPERS:
        return
    found = list(_table(paper, worker)) or list(_slips(paper)) or list(_statement(paper))
    yield from found


def _table(paper: Paper, worker: str) -> Iterator[PayMonth]:
    header: list[str] = []
    year: int | None = None
    for line in paper.lines:
        cells = [text.strip() for _, text in line.passage.cells]
        if _is_header(cells):
            header = cells
            continue
        if not header or len(cells) < 2:
            told = re.search(r"(20\d{2})年", line.text)
            year = int(told[1]) if told else year
            continue
        made = _row(line, header, cells, year, worker)
        if made:
            yield made


def _is_header(cells: list[str]) -> bool:
    named = any(_GROSS.search(cell) or _NET.search(cell) for cell in cells)
    numbers = any(plain_number(cell) is not None for cell in cells if cell)
    return named and len(cells) >= 2 and not numbers and any(_PERIOD.search(c) for c in cells)


def _row(
    line: Line, header: list[str], cells: list[str], year: int | None, worker: str
) -> PayMonth | None:
    by = dict(zip(header, cells, strict=False))
    name = next((text for head, text in by.items() if _NAME.search(head)), "")
    if name and worker and name != worker:
        return None
    period = next((text for head, text in by.items() if _PERIOD.search(head)), "")
    months = months_in(period, year)
    if len(months) != 1:
        return None
    gross, net = _number(by, _GROSS), _number(by, _NET)
    if gross is None and net is None:
        return None
    unpaid = _UNPAID.search(line.text) is not None or (net == 0 and bool(gross))
    return PayMonth(months[0], gross, net, unpaid, line.cite(0, len(line.text)))


def _number(by: dict[str, str], pattern: re.Pattern[str]) -> Decimal | None:
    for head, text in by.items():
        if pattern.search(head):
            return plain_number(text)
    return None


def _slips(paper: Paper) -> Iterator[PayMonth]:
    """A paper whose lines read 应发工资：…; its month stands in a line before."""
    month: date | None = None
    for line in paper.lines:
        named = months_in(line.text) if _WAGE.search(line.text) or "月份" in line.text else ()
        month = named[0] if len(named) == 1 else month
        gross, net = _SLIP_GROSS.search(line.plain), _SLIP_NET.search(line.plain)
        if month is not None and (gross or net):
            yield PayMonth(month, _value(gross), _value(net), False, line.cite(0, len(line.text)))


def _value(hit: re.Match[str] | None) -> Decimal | None:
    return Decimal(hit["n"].replace(",", "")).quantize(Decimal("0.01")) if hit else None


def _statement(paper: Paper) -> Iterator[PayMonth]:
    """Rows of a bank statement that say for which month they pay."""
    for line in paper.lines:
        cells = [text.strip() for _, text in line.passage.cells]
        memo = next((text for text in cells if _WAGE.search(text)), "")
        paid = next((m.date for m in line.dates if m.precision == "day"), None)
        sums = [value for text in cells if (value := plain_number(text)) is not None and value > 0]
        if not memo or paid is None or not sums:
            continue
        months = months_in(memo, paid.year)
        if len(months) == 1:
            month = months[0] if months[0] <= paid else next_month(months[0], -12)
            yield PayMonth(month, None, sums[0], False, line.cite(0, len(line.text)))
