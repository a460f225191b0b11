"""The papers that were read, and what each was taken for."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import DocumentProfile
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import day, lines, row, table
from litigation.words import DOCUMENT_KINDS, word


def section(result: AnalysisResult, notes: Notebook) -> Section:
    columns = (
        Column(_("序号"), 0.7, "center"),
        Column(_("文件"), 3),
        Column(_("认定类型与理由"), 4.3),
        Column(_("日期"), 1.5),
        Column(_("页数"), 0.8, "right"),
    )
    numbered = enumerate(result.documents, start=1)
    rows = tuple(_row(number, profile, notes) for number, profile in numbered)
    return Section("documents", _("材料清单"), (table(columns, rows),), own_page=True)


def _row(number: int, profile: DocumentProfile, notes: Notebook) -> Row:
    refs = notes.refs([profile.kind_citation] if profile.kind_citation else [])
    told = [
        Run(word(DOCUMENT_KINDS, profile.kind), bold=True),
        Run(profile.kind_reason, notes=refs),
    ]
    if profile.ocr:
        told.append(Run(_("文字由图像识别得出")))
    if profile.duplicate_of:
        name = notes.name(profile.duplicate_of)
        told.append(Run(_("与“%(name)s”重复") % {"name": name}))
    return row(
        str(number),
        profile.name,
        lines(told),
        day(profile.dated),
        str(profile.pages),
    )
