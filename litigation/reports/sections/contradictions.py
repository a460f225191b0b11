"""Places that cannot both be right, and traps."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import lines, listed, row, table, text
from litigation.words import CONTRADICTION_KINDS, SEVERITIES, word

NUMBERS = "case_number_date"  # what the reading guarded against; nothing for a lawyer to do
# Named page by page in the section on what could not be read.
TOLD_AS_READING = ("unreadable_page", "unreadable_file", "seal_unreadable")


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("矛盾与疑点")
    shown = [item for item in result.contradictions if is_shown(item)]
    if not shown:
        return Section("contradictions", heading, (text(_("未发现材料之间的矛盾。")),))
    columns = (Column(_("程度"), 1), Column(_("类型"), 2), Column(_("说明"), 6))
    rows = [_row(item, notes) for item in shown]
    return Section("contradictions", heading, (table(columns, rows),))


def is_shown(item: Contradiction) -> bool:
    """Whether it has a row of its own; numbers share one, unread pages have a section."""
    return item.kind != NUMBERS and (item.kind not in TOLD_AS_READING or bool(item.citations))


def _row(item: Contradiction, notes: Notebook) -> Row:
    told: list[Run] = [Run(item.text, notes=notes.refs(item.citations))]
    if item.documents:
        names = listed(notes.name(document) for document in item.documents)
        told.append(Run(_("涉及文件：%(names)s") % {"names": names}))
    severity = Run(word(SEVERITIES, item.severity), bold=True)
    return row(severity, word(CONTRADICTION_KINDS, item.kind), lines(told))
