"""The workbook: the same numbers for the same places as in the report."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time

from django.utils.translation import override
from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from litigation.analysis.review.applying import reviewed_result
from litigation.analysis.review.values import Reviews
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.assemble import outline_of
from litigation.reports.excel.decisions import decisions
from litigation.reports.excel.sheet import fill
from litigation.reports.excel.sheets import sheets_of
from litigation.reports.notes import Notebook
from litigation.reports.sections.review import marked
from litigation.reports.word.runs import printable
from litigation.reports.zipped import with_fixed_times

MOST_IN_A_NAME = 31  # characters of a sheet's name, by Excel


def workbook(result: AnalysisResult, *, language: str, reviews: Reviews | None = None) -> bytes:
    """With `reviews`, the conclusions as the lawyer left them and a sheet of all decisions."""
    reviews = reviews or {}
    with override(language):
        result = reviewed_result(result, reviews, marked)
    notes = Notebook(result)
    outline = outline_of(result, language=language, notes=notes)
    made = Workbook()
    made.remove(made.worksheets[0])
    header = printable(f"{outline.header}　{outline.dated}")
    with override(language):
        for sheet in (*sheets_of(result, notes), *decisions(reviews)):
            fill(made.create_sheet(sheet.title[:MOST_IN_A_NAME]), sheet, header=header)
    return _packed(made, result, title=printable(outline.title))


def _packed(made: Workbook, result: AnalysisResult, *, title: str) -> bytes:
    at = datetime.combine(result.inputs.as_of, time(), UTC).replace(tzinfo=None)
    made.properties.creator = made.properties.lastModifiedBy = "legal_assistant"
    made.properties.title = title
    made.properties.created = made.properties.modified = at
    raw = io.BytesIO()
    archive = zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED)
    ExcelWriter(made, archive).save()  # Workbook.save would put in the clock's time
    return with_fixed_times(raw.getvalue())
