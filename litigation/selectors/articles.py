"""The text behind a cited article: the official one as it stood, else the engine's paraphrase."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from litigation.analysis.rules.articles import Days, deciding_day
from litigation.analysis.rules.facts_date import facts_date_of, limitation_date_of
from litigation.analysis.values.result import AnalysisResult, ArticleRef
from litigation.data import DATA
from litigation.models import LitigationAnalysis
from litigation.selectors.facts import facts_of, result_of
from pipeline.errors import DomainError
from statutes.models import Article
from statutes.selectors import article_on, article_place


class NotCited(DomainError):
    """The report does not cite this article."""

    code = "article_not_cited"
    status = 404


@dataclass(frozen=True)
class Opened:
    """`official` is None when no text of the day is loaded; `others` stood at other times."""

    cited: ArticleRef
    day: date  # on whose law the report relies
    official: Article | None
    others: tuple[Article, ...]
    note: str


def cited_article(analysis: LitigationAnalysis, *, law: str, label: str) -> Opened:
    """An article that the report cites; raises NotCompleted, ResultOutdated and NotCited."""
    result = result_of(analysis)
    cited = next(
        (one for one in articles_in(result) if (one.law, one.article) == (law, label)), None
    )
    if cited is None:
        raise NotCited(_("这份报告没有引用这一条。"))
    day = _day(analysis, result, law)
    place = article_place(label)
    number, branch = place or (0, 0)
    found = article_on(titles_of(law), number, branch=branch, day=day)
    if found is None:
        return Opened(
            cited,
            day,
            None,
            (),
            _("未载入该法在这一天有效的官方文本，下面是本系统的转述，引用前须核对原文。"),
        )
    return Opened(cited, day, found.article, found.others, _mismatch(cited, found.article))


def titles_of(law: str) -> tuple[str, ...]:
    """What official texts call the law."""
    return (*_titles().get(law, ()), law)


def articles_in(value: Any) -> tuple[ArticleRef, ...]:
    """Every article cited anywhere inside a result, each once."""
    found: dict[ArticleRef, None] = {}
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, ArticleRef):
            found[item] = None
        elif isinstance(item, tuple):
            waiting.extend(item)
        elif is_dataclass(item):
            waiting.extend(getattr(item, field.name) for field in fields(item))
    return tuple(found)


def _day(analysis: LitigationAnalysis, result: AnalysisResult, law: str) -> date:
    """The day by which the rules chose the article, worked out as they do."""
    facts, as_of = facts_of(analysis, result), result.inputs.as_of
    dated = facts_date_of(facts, as_of=as_of).date
    try:
        return deciding_day(law, Days(dated, limitation_date_of(facts, dated), as_of))
    except KeyError:  # a law that the data say nothing about
        return as_of


def _mismatch(cited: ArticleRef, official: Article) -> str:
    if official.version.effective_from >= cited.effective:
        return ""
    return _(
        "报告依据的文本自%(cited)s起施行，已载入的文本自%(loaded)s起施行，可能不是同一版本，请核对。"
    ) % {
        "cited": cited.effective.isoformat(),
        "loaded": official.version.effective_from.isoformat(),
    }


@cache
def _titles() -> dict[str, list[str]]:
    return tomllib.loads((DATA / "law_titles.toml").read_text(encoding="utf-8"))
