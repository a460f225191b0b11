"""Rows of a reconciliation that tell of single deliveries, payments and invoices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.tables import Row, rows_of
from litigation.analysis.values.facts import EventKind

_DUE = re.compile(r"应付|到期|截止|期限|约定")
_KINDS: tuple[tuple[EventKind, str, str], ...] = (
    # kind, in the header of the date, in a cell or the header of the sum
    (EventKind.PAID, r"付款|收款|到账|回款", r"付款|收款|回款|汇款|转账|已付|承兑|现金"),
    (EventKind.INVOICED, r"开票|发票", r"开票|发票"),
    (EventKind.DELIVERED, r"送货|发货|交货|收货|到货|供货|签收", r"送货|发货|交货|供货|到货|收货"),
)
_WORDS = {EventKind.PAID: "付款", EventKind.INVOICED: "开票", EventKind.DELIVERED: "交货"}


def ledger_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """One event for each dated row whose kind is plain."""
    for row in rows_of(paper):
        mention = _day(row)
        kind = _kind(row, mention) if mention and not row.is_total else None
        if mention is None or kind is None:
            continue
        amount = _amount(row, kind)
        if amount is None:
            continue
        text = f"据对账文件，{_WORDS[kind]}{money(amount)}"
        actor = case.buyer() if kind is EventKind.PAID else case.seller()
        cited = row.line.cite(0, len(row.line.text))
        yield Draft(kind, mention.date, text, paper, cited, amount=amount, actor=actor, firm=False)


def _day(row: Row) -> DateMention | None:
    cell = row.under(r"日期|时间|日$")
    for mention in row.line.dates:
        inside = cell is None or cell.start <= mention.start < cell.end
        if inside and mention.precision == "day":
            return mention
    return None


def _kind(row: Row, mention: DateMention) -> EventKind | None:
    header = next((c.header for c in row.cells if c.start <= mention.start < c.end), "")
    if _DUE.search(header):
        return None
    for kind, dated, told in _KINDS:
        if re.search(dated, header) or any(re.search(told, cell.text) for cell in row.cells):
            return kind
    return None


def _amount(row: Row, kind: EventKind) -> Decimal | None:
    wanted = {
        EventKind.PAID: r"付|收|贷方|金额",
        EventKind.INVOICED: r"票|金额",
        EventKind.DELIVERED: r"货|借方|金额",
    }
    for cell in row.cells:
        if re.search(wanted[kind], cell.header) and not re.search(
            r"余额|未付|单号|日期|数量|单价|货物|货名|名称|未", cell.header
        ):
            mention = row.sum_in(cell)
            if mention and mention.value > 0:
                return mention.value
    return None
