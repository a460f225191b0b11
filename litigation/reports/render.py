"""One result in, one file out; the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from litigation.analysis.review.values import Reviews
from litigation.analysis.values.result import AnalysisResult, Draft
from litigation.reports.assemble import draft_outline, outline_of
from litigation.reports.data import data
from litigation.reports.excel.workbook import workbook
from litigation.reports.html import html
from litigation.reports.markdown import markdown
from litigation.reports.outline import Outline
from litigation.reports.pdf import pdf
from litigation.reports.word.document import word_document
from pipeline.errors import DomainError


class UnknownFormat(DomainError):
    """Asked for a report in a format that is not made."""

    code = "unknown_format"
    status = 400


class UnknownLanguage(DomainError):
    """Asked for a report in a language whose headings are not there."""

    code = "unknown_language"
    status = 400


LANGUAGES = ("zh-hans", "en")  # the first is that of the files made with the analysis


@dataclass(frozen=True)
class Format:
    name: str
    media_type: str


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    format.name: format
    for format in (
        Format("html", "text/html"),
        Format("docx", WORD),
        Format("pdf", "application/pdf"),
        Format("json", "application/json"),
        Format("md", "text/markdown"),
        Format("xlsx", EXCEL),
    )
}
RENDERERS: dict[str, Callable[[Outline], bytes]] = {
    "html": html,
    "docx": word_document,
    "pdf": pdf,
    "md": markdown,
}


def render(
    result: AnalysisResult,
    *,
    format: str,
    language: str = "zh-hans",
    reviews: Reviews | None = None,
) -> bytes:
    """The report on `result`; its own words are in `language`, the papers' stay as they are.

    `reviews` are a lawyer's decisions; as JSON they stand beside the engine's result.
    """
    if format == "json":
        return data(result, reviews)
    if format == "xlsx":
        return workbook(result, language=language, reviews=reviews)
    return _renderer(format)(outline_of(result, language=language, reviews=reviews))


def render_draft(
    draft: Draft, *, result: AnalysisResult, format: str = "docx", language: str = "zh-hans"
) -> bytes:
    """One draft as a file of its own."""
    return _renderer(format)(draft_outline(draft, result=result, language=language))


def _renderer(format: str) -> Callable[[Outline], bytes]:
    if format not in RENDERERS:
        known = "、".join(FORMATS)
        raise UnknownFormat(f"没有“{format}”格式的报告，可选：{known}。")
    return RENDERERS[format]
