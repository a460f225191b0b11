"""Places that cannot both be right, and traps."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import lines, row, table, text
from litigation.words import CONTRADICTION_KINDS, SEVERITIES, word


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("矛盾与疑点")
    if not result.contradictions:
        return Section("contradictions", heading, (text(_("未发现材料之间的矛盾。")),))
    columns = (Column(_("程度"), 1), Column(_("类型"), 2), Column(_("说明"), 6))
    rows = tuple(_row(item, notes) for item in result.contradictions)
    return Section("contradictions", heading, (table(columns, rows),))


def _row(item: Contradiction, notes: Notebook) -> Row:
    told: list[Run] = [Run(item.text, notes=notes.refs(item.citations))]
    if item.documents:
        names = "、".join(notes.name(document) for document in item.documents)
        told.append(Run(_("涉及文件：%(names)s") % {"names": names}))
    return row(
        Run(word(SEVERITIES, item.severity), bold=True),
        word(CONTRADICTION_KINDS, item.kind),
        lines(told),
    )
