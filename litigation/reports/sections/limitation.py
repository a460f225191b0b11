"""The limitation period: its start, what interrupted it, its last safe day."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, Interruption
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Row, Run, Section, Style
from litigation.reports.pen import day, labelled, row, table, text
from litigation.reports.sections.citing import articles_line, missing_line
from litigation.words import LIMITATION_STATUSES, word


def section(result: AnalysisResult, notes: Notebook) -> Section:
    limitation = result.limitation
    refs = notes.refs(limitation.citations)
    blocks: list[Block] = [
        text(word(LIMITATION_STATUSES, limitation.status), style=Style.LEAD),
        text(limitation.reason, refs),
        labelled(_("起算日"), day(limitation.start)),
        labelled(_("最后安全日"), day(limitation.last_safe_day)),
    ]
    if limitation.interruptions:
        blocks.append(_interruptions(limitation.interruptions, notes))
    else:
        blocks.append(text(_("未发现有材料支持的中断事由。")))
    blocks += missing_line(limitation.missing) + articles_line(limitation.articles)
    return Section("limitation", _("诉讼时效"), tuple(blocks))


def _interruptions(interruptions: tuple[Interruption, ...], notes: Notebook) -> Block:
    columns = (Column(_("中断日"), 1.5), Column(_("中断事由"), 7))
    return table(columns, (_row(item, notes) for item in interruptions))


def _row(item: Interruption, notes: Notebook) -> Row:
    return row(item.date.isoformat(), Run(item.text, notes=notes.refs(item.citations)))
