"""The limitation period: its start, what interrupted it, its last safe day."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, Interruption, Limitation
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
        text(_status(limitation), style=Style.LEAD),
        text(limitation.reason, refs),
        labelled(_("起算日"), spoken_day(limitation.start)),
        labelled(_("最后安全日"), spoken_day(limitation.last_safe_day)),
    ]
    if limitation.interruptions:
        blocks.append(_interruptions(limitation, notes))
    elif limitation.name in STATUSES:
        blocks.append(text(_("除起诉外，未发现有材料支持的中断事由。")))
    blocks += missing_line(limitation.missing) + articles_line(limitation.articles)
    return Section("limitation", word(LIMITATION_NAMES, limitation.name), tuple(blocks))


def _status(limitation: Limitation) -> str:
    """The status in words of the period that it is about."""
    statuses = STATUSES.get(limitation.name, PERIOD_STATUSES)
    return word(statuses, limitation.status)


def _interruptions(limitation: Limitation, notes: Notebook) -> Block:
    columns = (Column(_("中断日"), 1.5), Column(_("中断事由"), 5), Column(_("证据评价"), 3))
    last = limitation.last_safe_day
    return table(columns, (_row(item, last, notes) for item in limitation.interruptions))


def _row(item: Interruption, last_safe_day: date | None, notes: Notebook) -> Row:
    told = Run(item.text, notes=notes.refs(item.citations))
    return row(item.date.isoformat(), told, _judged(item, last_safe_day))


def _judged(item: Interruption, last_safe_day: date | None) -> str:
    """Whether the period was restarted by it, and if not, why."""
    if last_safe_day and item.date > last_safe_day:
        return _("期间届满后发生，不引起中断")
    if item.doubt:
        return _("存疑，测算未采用：%(doubt)s") % {"doubt": item.doubt}
    return _("证据充分，已采用")
