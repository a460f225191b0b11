"""From which day to which a service is agreed, and the whole periods in between."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from litigation.analysis.extraction.dates import DateMention, month_later
from litigation.analysis.extraction.terms.clauses import Clause, number_of
from litigation.analysis.values.sources import Citation

DAY = timedelta(days=1)
MOST = 120  # periods
_TO = re.compile(r"(?:（含(?:当日|本日)?）)?(?:起|开始)?，?(?:至|到|—{1,2}|–|-{1,2}|~|～|－)")
_NAMED = re.compile(r"(?:期限?|期间|有效期)(?:限)?(?:为|：|是|共)?[^，。；]{0,14}$|[自从]$")
_OF_SERVICE = re.compile(r"服务|物业|维护|运维|保洁|保安|托管|顾问|咨询|管理")
_OTHER_TERM = re.compile(r"质保|保修|保证期|试[用运]|免费|考核|装修|筹备|投标|报价|磋商|交接")
_LENGTH = re.compile(
    r"期(?:限|间)?(?:为|：|是|共|共计)?(?P<n>\d{1,3}|[一二三四五六七八九十两]{1,3})(?P<unit>个月|年)"
)
_SINCE = re.compile(r"(?:之日)?(?:起|开始)")
_NEAR = 24


@dataclass(frozen=True)
class Term:
    """The days that a service is agreed for, both included."""

    start: date
    end: date
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Period:
    """One period of a term; `months` is None for what is left behind the last whole month."""

    start: date
    end: date
    months: int | None


def term_of(clauses: Iterable[Clause]) -> Term | None:
    """The term of the service; None where none is told with both ends, or several are."""
    own = list(clauses)
    named = [pair for clause in own for pair in (*_from_to(clause), *_lengths(clause))]
    terms = [term for term, is_of_service in named if is_of_service] or [t for t, _ in named]
    if not terms or len({(one.start, one.end) for one in terms}) != 1:
        return None
    return terms[0]


def periods_of(term: Term, months: int) -> list[Period]:
    """The periods in order; none where they are more than anybody agrees on."""
    found: list[Period] = []
    count = 0
    while len(found) <= MOST:
        start = month_later(term.start, count)
        end = month_later(term.start, count + months) - DAY
        if end >= term.end or end + DAY == term.end:  # 至次年同日: one day more is no period
            whole = end == term.end or end + DAY == term.end
            return [*found, *([Period(start, end, months)] if whole else _rest(term, start, count))]
        found.append(Period(start, end, months))
        count += months
    return []


def _rest(term: Term, start: date, count: int) -> list[Period]:
    """What is left of a term behind its last whole period."""
    whole = 0
    while month_later(term.start, count + whole + 1) - DAY <= term.end:
        whole += 1
    last = month_later(term.start, count + whole) - DAY
    if last == term.end:
        return [Period(start, last, whole)]
    return [Period(start, term.end, None)]


def _from_to(clause: Clause) -> Iterator[tuple[Term, bool]]:
    """服务期自2023年1月1日起至2023年12月31日止."""
    days = [day for day in clause.line.dates if clause.start <= day.start < clause.end]
    for first, last in pairwise(days):
        between = clause.line.plain[first.end : last.start]
        lead = clause.line.plain[max(clause.start, first.start - _NEAR) : first.start]
        start, end = _first_day(first), _last_day(clause, last)
        if start is None or end is None or start >= end or not _TO.fullmatch(between):
            continue
        if _NAMED.search(lead) and not _OTHER_TERM.search(lead):
            cited = clause.line.cite(first.start, last.end)
            yield Term(start, end, cited), _OF_SERVICE.search(lead) is not None


def _lengths(clause: Clause) -> Iterator[tuple[Term, bool]]:
    """服务期限12个月，自2023年1月1日起算."""
    length = _LENGTH.search(clause.plain)
    count = number_of(length["n"]) if length else None
    if length is None or count is None:
        return
    lead = clause.plain[max(0, length.start() - _NEAR) : length.start()]
    if _OTHER_TERM.search(lead + "期"):
        return
    months = int(count) * (12 if length["unit"] == "年" else 1)
    for day in clause.line.dates:
        inside = clause.start <= day.start < clause.end and day.precision == "day"
        if inside and _SINCE.match(clause.line.plain, day.end):
            low, high = sorted((clause.start + length.start(), day.start))
            cited = clause.line.cite(low, max(high, day.end, clause.start + length.end()))
            end = month_later(day.date, months) - DAY
            yield Term(day.date, end, cited), _OF_SERVICE.search(lead) is not None
            return


def _first_day(mention: DateMention) -> date | None:
    if mention.precision == "month":
        return mention.date.replace(day=1)
    return mention.date if mention.precision == "day" else None


def _last_day(clause: Clause, mention: DateMention) -> date | None:
    if mention.precision != "month":
        return mention.date if mention.precision == "day" else None
    last = monthrange(mention.date.year, mention.date.month)[1]
    return mention.date.replace(day=last)
