"""How articles and missing papers are named wherever they appear."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import ArticleRef
from litigation.reports.outline import Block, Paragraph, Run, Style
from litigation.reports.pen import colon, labelled


def article_name(ref: ArticleRef) -> str:
    """《law》第 n 条; an article that is already written out stays as it is."""
    if ref.article[:1].isdigit():
        return _("《%(law)s》第%(article)s条") % {"law": ref.law, "article": ref.article}
    return f"《{ref.law}》{ref.article}"


def articles_line(articles: tuple[ArticleRef, ...]) -> list[Block]:
    if not articles:
        return []
    laws: dict[str, dict[str, ArticleRef]] = {}
    for ref in articles:
        laws.setdefault(ref.law, {}).setdefault(ref.article, ref)
    runs: list[Run] = [Run(_("法律依据") + colon(), bold=True)]
    for law, found in laws.items():
        if len(runs) > 1:
            runs.append(Run("；"))
        runs += _law_and_articles(law, list(found.values()))
    return [Paragraph(runs=tuple(runs), style=Style.QUIET)]


def _law_and_articles(law: str, articles: list[ArticleRef]) -> list[Run]:
    """《law》第 1、2 条, the law named once; every number opens its article."""
    before, after = "", ""
    if all(ref.article[:1].isdigit() for ref in articles):
        before, _slot, after = _("第%(article)s条").partition("%(article)s")
    runs: list[Run] = []
    for ref in articles:
        if runs:
            runs.append(Run("、"))
        lead = f"《{law}》{before}" if not runs else ""
        runs.append(Run(f"{lead}{ref.article}", article=ref))
    return [*runs, Run(after)] if after else runs


def missing_line(missing: tuple[str, ...]) -> list[Block]:
    if not missing:
        return []
    return [labelled(_("缺少材料"), "；".join(missing), style=Style.WARNING)]
