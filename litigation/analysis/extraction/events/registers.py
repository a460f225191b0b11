"""Payments in the tables that one side keeps of them: 收款台账, 缴费记录, 付款明细."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.names import companies_in, is_institution
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.tables import Row, rows_of
from litigation.analysis.values.facts import AmountKind, EventKind
from litigation.analysis.values.facts import DocumentKind as K

OWN_RECORD = "仅见于单方台账，须以银行回单核对"
_TITLE_LINES, _LONGEST = 3, 30
_TITLE = re.compile(
    r"(?:收款|付款|缴费|交费|回款|到账|收费|还款|支付)(?:的)?(?:台账|记录|登记|明细|清单|流水|情况|统计)"
)
_NOT_DONE = re.compile(r"应[付收缴]|计划|预计|待|未")
_SUM = re.compile(r"金额|实[付收缴]|已[付收缴]|[付收缴]款额|到账|支付额")
_NOT_SUM = re.compile(r"应[付收缴]|未|欠|余额|累计|发票|合同")


def register_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """A payment for each dated row; rows of what is only due tell of none."""
    if not is_register(paper):
        return
    for row in rows_of(paper):
        draft = _payment(paper, case, row)
        if draft is not None:
            yield draft


def is_register(paper: Paper) -> bool:
    """A table of payments that nobody but its keeper signed."""
    heads = [one.text for one in paper.lines[:_TITLE_LINES] if len(one.text) <= _LONGEST]
    return paper.kind is K.OTHER and any(
        _TITLE.search(text) and not _NOT_DONE.search(text) and "\t" not in text for text in heads
    )


def _payment(paper: Paper, case: Case, row: Row) -> Draft | None:
    days = [one for one in row.line.dates if one.precision == "day" and not one.relative]
    cell = next((one for one in row.cells if _is_paid(one.header)), None)
    mention = row.sum_in(cell) if cell else None
    if row.is_total or not days or mention is None or mention.value <= 0:
        return None
    named = [n.name for n in companies_in(row.line.plain) if not is_institution(n.name)]
    meant = {case.meant(paper, name) for name in named}
    if named and not meant & {case.buyer(), case.seller()}:
        return None
    text = f"{case.name(case.buyer(), '对方')}付款{money(mention.value)}（台账）"
    return Draft(
        EventKind.PAID,
        days[0].date,
        text,
        paper,
        row.line.cite(0, len(row.line.text)),
        amount=mention.value,
        actor=case.buyer(),
        note=OWN_RECORD,
        firm=False,
    )


def with_register_kinds(paper: Paper, sums: list[SumFact]) -> list[SumFact]:
    """The sums of its payment column as what was paid."""
    if not is_register(paper):
        return sums
    return [
        replace(one, kind=AmountKind.PAID)
        if one.header
        and one.kind is AmountKind.OTHER
        and _is_paid(one.header)
        and not one.header.startswith("合计")
        else one
        for one in sums
    ]


def _is_paid(header: str) -> bool:
    return bool(_SUM.search(header)) and not _NOT_SUM.search(header)
