"""Every sum of money as the papers state it: each sum once, with the papers that name it."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Amount, AmountKind
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section, Style
from litigation.reports.pen import lines, listed, money, row, table, text
from litigation.words import AMOUNT_KINDS, word

MOST_NOTES = 3
# What the case turns on first, what only builds it up last.
FIRST = (
    AmountKind.WAGE,
    AmountKind.CONTRACT_PRICE,
    AmountKind.INSTALMENT,
    AmountKind.DEPOSIT,
    AmountKind.PAID,
    AmountKind.CONFIRMED_DEBT,
    AmountKind.CLAIMED,
    AmountKind.PENALTY,
    AmountKind.ORDERED,
    AmountKind.DELIVERED,
    AmountKind.INVOICE,
    AmountKind.OTHER,
)
ORDER = (*FIRST, *(kind for kind in AmountKind if kind not in FIRST))


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("材料中的金额")
    if not result.amounts:
        return Section("amounts", heading, (text(_("材料中未见金额。")),))
    columns = (
        Column(_("性质"), 1.6),
        Column(_("金额（元）"), 2, "right"),
        Column(_("见于"), 6),
    )
    groups: dict[tuple[AmountKind, Decimal], list[Amount]] = {}
    shown = [one for one in result.amounts if one.kind is not AmountKind.UNIT_PRICE]
    for amount in sorted(shown, key=lambda one: ORDER.index(one.kind)):
        groups.setdefault((amount.kind, amount.value), []).append(amount)
    rows = (_row(kind, value, stated, notes) for (kind, value), stated in groups.items())
    hint = text(_("单价未列入下表，见 JSON 格式的结果。"), style=Style.QUIET)
    return Section("amounts", heading, (hint, table(columns, rows)))


def _row(kind: AmountKind, value: Decimal, stated: list[Amount], notes: Notebook) -> Row:
    citations = [citation for amount in stated for citation in amount.citations]
    names = listed(notes.name(citation.document) for citation in citations)
    told: list[Run] = [Run(names, notes=notes.refs(citations, most=MOST_NOTES))]
    told += [Run(note) for note in dict.fromkeys(amount.note for amount in stated) if note]
    return row(word(AMOUNT_KINDS, kind), money(value), lines(told))
