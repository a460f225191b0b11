"""How articles and missing papers are named wherever they appear."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import ArticleRef
from litigation.reports.outline import Block, Style
from litigation.reports.pen import labelled


def article_name(ref: ArticleRef) -> str:
    """《law》第 n 条; an article that is already written out stays as it is."""
    if ref.article[:1].isdigit():
        return _("《%(law)s》第%(article)s条") % {"law": ref.law, "article": ref.article}
    return f"《{ref.law}》{ref.article}"


def articles_line(articles: tuple[ArticleRef, ...]) -> list[Block]:
    if not articles:
        return []
    numbers: dict[str, list[str]] = {}
    for ref in articles:
        found = numbers.setdefault(ref.law, [])
        if ref.article not in found:
            found.append(ref.article)
    names = "；".join(_law_and_articles(law, found) for law, found in numbers.items())
    return [labelled(_("法律依据"), names, style=Style.QUIET)]


def _law_and_articles(law: str, articles: list[str]) -> str:
    """《law》第 1、2 条, the law named once."""
    if all(article[:1].isdigit() for article in articles):
        return _("《%(law)s》第%(article)s条") % {"law": law, "article": "、".join(articles)}
    return f"《{law}》{'、'.join(articles)}"


def missing_line(missing: tuple[str, ...]) -> list[Block]:
    if not missing:
        return []
    return [labelled(_("缺少材料"), "；".join(missing), style=Style.WARNING)]
