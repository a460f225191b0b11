"""A true quote does not make the sentence true: numbers, days, articles, odds are checked too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.names import companies_in
from litigation.analysis.extraction.variants import simplified
from litigation.analysis.models_opinion.excerpts import is_order
from litigation.analysis.models_opinion.numbers import (
    ARTICLE,
    DAY,
    SHARE,
    UNREADABLE,
    article_number,
    dates_in,
    days_in,
    months_in,
    numbers_in,
    shares_in,
)
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.result import ArticleRef
from litigation.analysis.values.sources import Source

ODDS = re.compile(
    r"[胜败赢输]诉?[^，。；]{0,6}(?:率|概率|可能|把握|机会|希望|几率)|[必稳]胜|必败|稳赢|稳输|赢面|胜算|胜券"
    r"|(?:一定|肯定|必然|必定|必将|无疑)[会能可]?[^，。；]{0,4}(?:胜|赢|败诉|支持|驳回)"
    r"|把握[为约达有]?\s?\d|[一二三四五六七八九]成(?:以上)?(?:的?把握|胜|概率|可能)"
)
LAW = re.compile(r"《([^《》]{2,60})》")
SMALL = Decimal(100)  # days, parts and counts below this are not worth a false alarm


class Screen:
    """Knows every number, day, rate, law and firm of the papers and of the calculation."""

    def __init__(self, case: Case, sources: Iterable[Source]) -> None:
        blocks = [block.text for s in sources for page in s.text.pages for block in page.blocks]
        texts = [text for text in blocks if not is_order(text)]
        engine = msgspec.json.encode((case.calculation, case.matrix, case.rules)).decode()
        self._words = "\n".join((*texts, engine))
        self._days = {day for text in texts for day in days_in(text)} | set(_days_of(case))
        self._numbers = {number for text in texts for number in numbers_in(text)}
        self._numbers |= set(_sums_of(case)) | {Decimal(day[0]) for day in self._days}
        self._numbers.discard(UNREADABLE)
        self._shares = shares_in(self._words) | set(_rates_of(case))
        self._months = months_in(self._words) | {(year, month) for year, month, _ in self._days}
        self._dates = dates_in(self._words) | {(month, day) for _, month, day in self._days}
        self._articles = set(_articles_of(case.rules.articles))
        self._articles |= {article_number(m) for text in texts for m in ARTICLE.finditer(text)}
        self._articles.discard(UNREADABLE)
        self._laws = {bare_law(article.law) for article in case.rules.articles}
        self._firms = {
            name for party in case.facts.parties for name in (party.name, *party.aliases)
        }

    def passes(self, text: str) -> bool:
        """Whether nothing in the text - odds, number, day, rate, law, firm - is from nowhere."""
        shown = text.replace("\n", " ")
        if not shown.isprintable() or ODDS.search(shown.translate(simplified())):
            return False
        return (
            {article_number(found) for found in ARTICLE.finditer(text)} <= self._articles
            and days_in(text) <= self._days
            and months_in(text) <= self._months
            and dates_in(text) <= self._dates
            and shares_in(text) <= self._shares
            and self._knows_numbers(text)
            and all(self._knows_law(name) for name in LAW.findall(text))
            and all(self._knows_firm(found.name) for found in companies_in(canonical(text).text))
        )

    def _knows_numbers(self, text: str) -> bool:
        left = SHARE.sub("", DAY.sub("", ARTICLE.sub("", text)))
        return all(number < SMALL or number in self._numbers for number in numbers_in(left))

    def _knows_law(self, name: str) -> bool:
        return bare_law(name) in self._laws or name in self._words

    def _knows_firm(self, name: str) -> bool:
        return name in self._words or any(known in name for known in self._firms)


def bare_law(name: str) -> str:
    """民法典 for 中华人民共和国民法典 and for 民法典·合同编."""
    return name.removeprefix("中华人民共和国").split("·")[0].split("（")[0]


def _rates_of(case: Case) -> Iterator[Decimal]:
    for item in case.calculation.items:
        yield from (segment.rate.normalize() for segment in item.segments)


def _articles_of(articles: Iterable[ArticleRef]) -> Iterator[Decimal]:
    for article in articles:
        found = re.search(r"\d+", article.article)
        if found:
            yield Decimal(found.group())


def _sums_of(case: Case) -> Iterator[Decimal]:
    """What the engine computed or read out of the papers."""
    for item in case.calculation.items:
        for amount in (item.amount, item.amount_low, item.amount_high):
            if amount is not None:
                yield amount.normalize()
        for segment in item.segments:
            yield from (segment.amount.normalize(), segment.base.normalize(), Decimal(segment.days))
    if case.calculation.total is not None:
        yield case.calculation.total.normalize()
    yield from (amount.value.normalize() for amount in case.facts.amounts)


def _days_of(case: Case) -> Iterator[tuple[int, int, int]]:
    strip = case.calculation.limitation
    days = [event.date for event in case.facts.events]
    days += [item.due for item in case.facts.terms.instalments if item.due]
    days += [item.date for item in strip.interruptions]
    days += [day for one in strip.suspensions for day in (one.start, one.end, one.until) if day]
    days += [day for day in (strip.start, strip.last_safe_day, case.inputs.as_of) if day]
    days += [day for i in case.calculation.items for s in i.segments for day in (s.start, s.end)]
    return ((day.year, day.month, day.day) for day in days)
