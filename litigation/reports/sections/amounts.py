"""Every sum of money as the papers state it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Amount
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import lines, money, row, table, text
from litigation.words import AMOUNT_KINDS, word


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("材料中的金额")
    if not result.amounts:
        return Section("amounts", heading, (text(_("材料中未见金额。")),))
    columns = (
        Column(_("金额（元）"), 2, "right"),
        Column(_("性质"), 1.6),
        Column(_("原文与说明"), 6),
    )
    rows = tuple(_row(amount, notes) for amount in result.amounts)
    return Section("amounts", heading, (table(columns, rows),))


def _row(amount: Amount, notes: Notebook) -> Row:
    told: list[Run] = [Run(amount.text, notes=notes.refs(amount.citations))]
    if amount.note:
        told.append(Run(amount.note))
    return row(money(amount.value), word(AMOUNT_KINDS, amount.kind), lines(told))
