"""Places that cannot both be right, and traps."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Rich, Row, Run, Section
from litigation.reports.pen import comma, lines, listed, row, table, text
from litigation.words import CONTRADICTION_KINDS, SEVERITIES, word

NUMBERS = "case_number_date"
# Named page by page in the section on what could not be read.
TOLD_AS_READING = ("unreadable_page", "unreadable_file", "seal_unreadable")


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("矛盾与疑点")
    numbers = [item for item in result.contradictions if item.kind == NUMBERS]
    shown = [item for item in result.contradictions if _is_shown(item)]
    if not shown and not numbers:
        return Section("contradictions", heading, (text(_("未发现材料之间的矛盾。")),))
    columns = (Column(_("程度"), 1), Column(_("类型"), 2), Column(_("说明"), 6))
    rows = [_row(item, notes) for item in shown]
    rows += [_numbers(numbers, notes)] if numbers else []
    return Section("contradictions", heading, (table(columns, rows),))


def _is_shown(item: Contradiction) -> bool:
    return item.kind != NUMBERS and (item.kind not in TOLD_AS_READING or bool(item.citations))


def _row(item: Contradiction, notes: Notebook) -> Row:
    told: list[Run] = [Run(item.text, notes=notes.refs(item.citations))]
    if item.documents:
        names = listed(notes.name(document) for document in item.documents)
        told.append(Run(_("涉及文件：%(names)s") % {"names": names}))
    return _titled(item, lines(told))


def _numbers(items: list[Contradiction], notes: Notebook) -> Row:
    """All numbers that only look like dates in one row."""
    told: list[Run] = [Run(_("下列案号、编号中的数字没有当作日期或金额："))]
    for place, item in enumerate(items):
        quotes = listed(citation.quote for citation in item.citations)
        between = comma() if place else ""
        told.append(Run(between + quotes, notes=notes.refs(item.citations)))
    return _titled(items[0], tuple(told))


def _titled(item: Contradiction, told: Rich) -> Row:
    severity = Run(word(SEVERITIES, item.severity), bold=True)
    return row(severity, word(CONTRADICTION_KINDS, item.kind), told)
