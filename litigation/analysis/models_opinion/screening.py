"""A true quote does not make the sentence true: numbers, days, articles, odds are checked too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from litigation.analysis.models_opinion.numbers import (
    ARTICLE,
    DAY,
    UNREADABLE,
    article_number,
    days_in,
    numbers_in,
)
from litigation.analysis.reasoning.case import Case
from litigation.analysis.values.result import ArticleRef
from litigation.analysis.values.sources import Source

ODDS = re.compile(r"胜诉率|胜诉概率|胜诉可能|胜算|败诉率|败诉概率|把握[为约达有]?\s?\d")
SMALL = Decimal(100)  # days, parts and counts below this are not worth a false alarm


class Screen:
    """Knows every number and day of the papers and of the calculation, and the articles."""

    def __init__(self, case: Case, sources: Iterable[Source]) -> None:
        texts = [block.text for s in sources for page in s.text.pages for block in page.blocks]
        self._days = {day for text in texts for day in days_in(text)} | set(_days_of(case))
        self._numbers = {number for text in texts for number in numbers_in(text)}
        self._numbers |= set(_sums_of(case)) | {Decimal(day[0]) for day in self._days}
        self._numbers.discard(UNREADABLE)
        self._articles = set(_articles_of(case.rules.articles))
        self._articles |= {article_number(m) for text in texts for m in ARTICLE.finditer(text)}
        self._articles.discard(UNREADABLE)

    def passes(self, text: str) -> bool:
        """Whether the text tells no odds, and no large number, day or article from nowhere."""
        if ODDS.search(text):
            return False
        if not {article_number(found) for found in ARTICLE.finditer(text)} <= self._articles:
            return False
        if not days_in(text) <= self._days:
            return False
        numbers = numbers_in(DAY.sub("", ARTICLE.sub("", text)))
        return all(number < SMALL or number in self._numbers for number in numbers)


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
    days += [day for day in (strip.start, strip.last_safe_day, case.inputs.as_of) if day]
    days += [day for i in case.calculation.items for s in i.segments for day in (s.start, s.end)]
    return ((day.year, day.month, day.day) for day in days)
