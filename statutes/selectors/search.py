"""Full-text search over articles, bounded in words, results and excerpts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from pipeline.errors import DomainError
from statutes.index import engine
from statutes.index.words import phrases_of
from statutes.models import Article, LawVersion
from statutes.reading.names import law_key
from statutes.reading.numerals import NUMERALS, number_of
from statutes.selectors.articles import in_force

MOST_QUERY_CHARACTERS = 100
MOST_PHRASES = 8
MOST_RESULTS = 50
BEFORE, LONGEST_EXCERPT = 30, 160
ARTICLE = re.compile(rf"第?\s?(\d{{1,4}}|[{NUMERALS}]{{1,9}})\s?条(?:之([{NUMERALS}]{{1,3}}|\d))?")


class QueryTooShort(DomainError):
    """Nothing in the query can be looked up."""

    code = "query_too_short"
    status = 400


@dataclass(frozen=True)
class Hit:
    """An article with the part of it that was asked for; marks count characters of `excerpt`."""

    article: Article
    excerpt: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class SearchResult:
    hits: tuple[Hit, ...]
    has_more: bool


def search(query: str, *, day: date | None, law: str = "", limit: int = 20) -> SearchResult:
    """Articles that hold every part of the query, best first; `day` None: texts of all times.

    A query such as 民法典第585条 names an article. Raises QueryTooShort.
    """
    query = query[:MOST_QUERY_CHARACTERS]
    limit = max(1, min(limit, MOST_RESULTS))
    versions = _versions(day, law)
    named = ARTICLE.search(query)
    if named:
        found = _by_number(query, named, versions, limit)
        if found is not None:
            return found
    phrases = phrases_of(query, most=MOST_PHRASES)
    if not phrases:
        raise QueryTooShort(_("请输入要查找的文字。"), fields={"q": [_("没有可查找的文字。")]})
    if versions == []:
        return SearchResult((), False)
    ids = engine().ranked(phrases, limit=limit + 1, among=versions)
    rows = Article.objects.select_related("version__law").in_bulk(ids[:limit])
    hits = tuple(_hit(rows[id], phrases) for id in ids[:limit])
    return SearchResult(hits, len(ids) > limit)


def _versions(day: date | None, law: str) -> list[int] | None:
    """The versions to look into; None: every one."""
    if day is None and not law:
        return None
    rows = LawVersion.objects.all() if day is None else LawVersion.objects.filter(in_force(day))
    if law:
        rows = rows.filter(law__key__contains=law_key(law))
    return list(rows.values_list("pk", flat=True))


def _by_number(
    query: str, named: re.Match[str], versions: list[int] | None, limit: int
) -> SearchResult | None:
    """The article that is named; None when no loaded law has such a number under that name."""
    rest = law_key(query[: named.start()] + query[named.end() :])
    number, branch = number_of(named[1]) or 0, number_of(named[2] or "0") or 0
    rows = Article.objects.filter(number=number, branch=branch)
    if versions is not None:
        rows = rows.filter(version__in=versions)
    rows = rows.filter(version__law__key__contains=rest).select_related("version__law")
    found = list(rows.order_by("version__law__title", "-version__effective_from")[: limit + 1])
    if not found:
        return None
    hits = tuple(Hit(one, one.text[:LONGEST_EXCERPT], ()) for one in found[:limit])
    return SearchResult(hits, len(found) > limit)


def _hit(article: Article, phrases: tuple[tuple[str, ...], ...]) -> Hit:
    """The neighbourhood of the first phrase that stands in the text as it was asked for."""
    patterns = [
        re.compile(r"\W*".join(map(re.escape, phrase)), re.IGNORECASE) for phrase in phrases
    ]
    first = min((m.start() for p in patterns if (m := p.search(article.text))), default=0)
    start = max(0, first - BEFORE)
    excerpt = article.text[start : start + LONGEST_EXCERPT]
    marks = sorted(match.span() for pattern in patterns for match in pattern.finditer(excerpt))
    return Hit(article, excerpt, tuple(_apart(marks)))


def _apart(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks without overlaps."""
    found: list[tuple[int, int]] = []
    for start, end in marks:
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
