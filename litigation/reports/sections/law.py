"""Every article the report relies on, once, with the day it took effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, ArticleRef
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Run, Section, Style
from litigation.reports.pen import day, row, table, text
from litigation.reports.sections.citing import article_name


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("法律依据")
    articles = sorted(set(_articles(result)), key=lambda ref: (ref.law, _order(ref), ref.effective))
    if not articles:
        return Section("law", heading, (text(_("本报告未引用法律条文。")),))
    columns = (Column(_("条文"), 3), Column(_("施行日"), 1.5), Column(_("要旨（非原文）"), 6))
    rows = (
        row(Run(article_name(ref), article=ref), day(ref.effective), ref.paraphrase)
        for ref in articles
    )
    hint = text(_("要旨为本系统的转述，引用前请核对官方文本。"), style=Style.QUIET)
    return Section("law", heading, (hint, table(columns, rows)))


def _articles(value: object) -> Iterator[ArticleRef]:
    """Every article anywhere inside a value."""
    if isinstance(value, ArticleRef):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _articles(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _articles(getattr(value, field.name))


def _order(ref: ArticleRef) -> tuple[int, str]:
    """Article 9 before article 10."""
    digits = "".join(char for char in ref.article.split("(")[0] if char.isdigit())
    return (int(digits) if digits.isascii() and digits else 0, ref.article)
