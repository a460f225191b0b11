"""What happened, day by day."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import lines, money, row, table, text

BARE_DATE = re.compile(r"[〇○零一二三四五六七八九十\d年月日前/.\-]+$")  # says the day again


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("时间线")
    if not result.timeline:
        return Section("timeline", heading, (text(_("无法判断：材料中没有可确定日期的事件。")),))
    columns = (
        Column(_("日期"), 1.5),
        Column(_("事件"), 6),
        Column(_("金额（元）"), 1.8, "right"),
    )
    rows = tuple(_row(event, notes) for event in result.timeline)
    return Section("timeline", heading, (table(columns, rows),))


def _row(event: Event, notes: Notebook) -> Row:
    told: list[Run] = [Run(event.text, notes=notes.refs(event.citations))]
    if event.note and not (event.kind is EventKind.PAYMENT_DUE and BARE_DATE.match(event.note)):
        told.append(Run(_note(event)))
    return row(_date(event), lines(told), money(event.amount))


def _note(event: Event) -> str:
    """The caution of the engine; the words of a message as a quote."""
    quoted = {citation.quote.strip() for citation in event.citations}
    parts = event.note.split("；")
    shown = [f"“{part}”" if part in quoted else part for part in parts]
    return "；".join(shown)


def _date(event: Event) -> str:
    """The date only as exactly as the papers give it."""
    lengths = {"day": 10, "month": 7, "year": 4}
    return event.date.isoformat()[: lengths.get(event.precision, 10)]
