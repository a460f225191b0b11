"""The limitation period: its start, what interrupted it, its last safe day."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, Interruption, Limitation, Suspension
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Row, Run, Section, Style
from litigation.reports.pen import labelled, row, spoken_day, table, text
from litigation.reports.sections.citing import articles_line, missing_line
from litigation.words import (
    ARBITRATION_STATUSES,
    LIMITATION_NAMES,
    LIMITATION_STATUSES,
    PERIOD_STATUSES,
    word,
)

# Only these can be interrupted; the periods of procedure cannot.
STATUSES = {"诉讼时效": LIMITATION_STATUSES, "仲裁时效": ARBITRATION_STATUSES}


def section(result: AnalysisResult, notes: Notebook) -> Section:
    limitation = result.limitation
    refs = notes.refs(limitation.citations)
    blocks: list[Block] = [
        text(status_word(limitation), style=Style.LEAD),
        text(limitation.reason, refs),
        labelled(_("起算日"), spoken_day(limitation.start)),
        labelled(_("最后安全日"), spoken_day(limitation.last_safe_day)),
    ]
    if limitation.interruptions:
        blocks.append(_interruptions(limitation, notes))
    elif uninterrupted := no_interruption(limitation):
        blocks.append(text(uninterrupted))
    if limitation.suspensions:
        blocks.append(_suspensions(limitation, notes))
    blocks += missing_line(limitation.missing) + articles_line(limitation.articles)
    return Section("limitation", word(LIMITATION_NAMES, limitation.name), tuple(blocks))


def status_word(limitation: Limitation) -> str:
    """The status in words of the period that it is about."""
    statuses = STATUSES.get(limitation.name, PERIOD_STATUSES)
    return word(statuses, limitation.status)


def no_interruption(limitation: Limitation) -> str:
    """That nothing interrupted a period which can be interrupted; empty where that says nothing."""
    if limitation.interruptions or limitation.name not in STATUSES:
        return ""
    return _("除起诉外，未发现有材料支持的中断事由。")


def _interruptions(limitation: Limitation, notes: Notebook) -> Block:
    columns = (Column(_("中断日"), 1.5), Column(_("中断事由"), 5), Column(_("证据评价"), 3))
    rows = (_row(limitation, item, notes) for item in limitation.interruptions)
    return table(columns, rows)


def _suspensions(limitation: Limitation, notes: Notebook) -> Block:
    columns = (Column(_("起止日"), 2), Column(_("中止事由"), 5), Column(_("证据评价"), 3))
    rows = (_stop(limitation, item, notes) for item in limitation.suspensions)
    return table(columns, rows)


def _stop(limitation: Limitation, item: Suspension, notes: Notebook) -> Row:
    first, last = (day.isoformat() if day else _("不明") for day in (item.start, item.end))
    told = Run(item.text, notes=notes.refs(item.citations))
    return row(f"{first} – {last}", told, effect(limitation, item))


def effect(limitation: Limitation, item: Suspension) -> str:
    """What came of it: the last day that follows, the doubt, or that it was over too early."""
    if item.doubt:
        return _("存疑，测算未采用：%(doubt)s") % {"doubt": item.doubt}
    if item.until:
        return _("已采用，期间至%(day)s届满") % {"day": spoken_day(item.until)}
    if limitation.name == "仲裁时效":
        return _("不在最后六个月内，能否中止有争议，测算未采用")
    return _("对最后一日没有影响（不在最后六个月内，或其后另有中断）")


def _row(limitation: Limitation, item: Interruption, notes: Notebook) -> Row:
    told = Run(item.text, notes=notes.refs(item.citations))
    return row(item.date.isoformat(), told, judgement(limitation, item))


def judgement(limitation: Limitation, item: Interruption) -> str:
    """Whether the period was restarted by it, and if not, why."""
    if limitation.last_safe_day and item.date > limitation.last_safe_day:
        return _("期间届满后发生，不引起中断")
    if item.doubt:
        return _("存疑，测算未采用：%(doubt)s") % {"doubt": item.doubt}
    return _("证据充分，已采用")
