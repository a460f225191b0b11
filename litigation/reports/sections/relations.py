"""How the papers stand to each other."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Relation
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import row, table, text
from litigation.words import RELATION_KINDS, word


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("材料之间的关系")
    if not result.relations:
        return Section("relations", heading, (text(_("未发现可以确认的材料间关系。")),))
    columns = (
        Column(_("文件"), 3),
        Column(_("关系"), 1.6),
        Column(_("对应文件"), 3),
        Column(_("依据"), 4),
    )
    return Section("relations", heading, (table(columns, _rows(result, notes)),))


def _rows(result: AnalysisResult, notes: Notebook) -> list[Row]:
    return [_row(one, notes) for one in result.relations]


def _row(one: Relation, notes: Notebook) -> Row:
    return row(
        notes.name(one.source),
        word(RELATION_KINDS, one.kind),
        notes.name(one.target),
        Run(one.text, notes=notes.refs(one.citations, most=3)),
    )
