"""Finds what kept a creditor from claiming and when: closures, deaths, lost capacity, detention.

A sentence gives the day on which it began, the day on which it ended, or both; what began in one
paper may have ended in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise

from litigation.analysis.extraction import hindrance_words as w
from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.hindrance import Hindrance, HindranceKind
from litigation.analysis.values.sources import Citation

_MOST = 12
_EACH = 60  # sentences of one paper, so that hostile text costs no more
_LONGEST = 160  # characters of a sentence shown
_ENDS_OF_PAPER = 8  # lines at its head and foot that name who issued it
_SENTENCE = re.compile(r"[^。；！？\n\t]+")
_OF_PERSONS = frozenset({HindranceKind.HEIR_OPEN, HindranceKind.NO_REPRESENTATIVE})


@dataclass(frozen=True)
class _Mark:
    """What one sentence tells of one cause."""

    kind: HindranceKind
    start: date | None
    end: date | None
    begins: bool
    ends: bool
    text: str
    citations: tuple[Citation, ...]
    parties: tuple[str, ...]
    official: bool
    hinders: bool
    exact: bool


def hindrances_of(papers: tuple[Paper, ...], book: PartyBook) -> tuple[Hindrance, ...]:
    """Every cause that papers tell of, in order of its first day, each once."""
    marks = [mark for paper in papers for mark in islice(_marks(paper, book), _EACH)]
    found: dict[tuple[object, ...], Hindrance] = {}
    for kind in HindranceKind:
        for one in _paired([mark for mark in marks if mark.kind is kind]):
            key = (one.kind, one.start, one.end, one.party)
            held = found.get(key)
            if held is None or (one.official and not held.official):
                found[key] = one
    ordered = sorted(_telling(tuple(found.values())), key=lambda one: one.start or date.max)
    return tuple(ordered)[:_MOST]


def _telling(found: tuple[Hindrance, ...]) -> Iterator[Hindrance]:
    """Without those that say less of what another one says."""
    for one in found:
        more = (
            other
            for other in found
            if other is not one
            and other.kind is one.kind
            and (one.party is None or other.party == one.party)
            and other.start is not None
            and other.end is not None
        )
        if one.start and one.end:
            yield one
        elif not (one.start or one.end) and any(_says_more(other, one) for other in found):
            continue
        elif not any(_holds(other, one) for other in more):
            yield one


def _says_more(other: Hindrance, one: Hindrance) -> bool:
    same = other.kind is one.kind and one.party in (None, other.party)
    return same and bool(other.start or other.end)


def _holds(whole: Hindrance, part: Hindrance) -> bool:
    days = [day for day in (part.start, part.end) if day]
    first, last = whole.start or date.max, whole.end or date.min
    return all(first <= day <= last for day in days)


def _marks(paper: Paper, book: PartyBook) -> Iterator[_Mark]:
    if paper.kind in w.CLAUSES:
        return
    official = _is_official(paper)
    words = book.words.get(paper.id, {})
    whole = {word for line in paper.lines for word in words if word in line.text}
    hinders = any(w.HINDERED.search(line.text) for line in paper.lines)
    named = frozenset(words[word] for word in whole)
    for line in paper.lines:
        for hit in _SENTENCE.finditer(line.plain):
            for mark in _told(line, hit.span(), words, named, official, hinders):
                yield _with_day_of(paper, mark)


def _with_day_of(paper: Paper, mark: _Mark) -> _Mark:
    """A court that names a guardian or an administrator does so on the day of its decision."""
    decided = paper.kind is DocumentKind.JUDGMENT and mark.kind in _OF_PERSONS
    if not decided or not mark.ends or mark.begins or mark.end or paper.dated is None:
        return mark
    return replace(mark, end=paper.dated)


def _is_official(paper: Paper) -> bool:
    """Whether an authority issued it: named by itself at its head or, under a certificate, foot."""
    if paper.kind in w.OWN_WORDS and paper.kind is not DocumentKind.TESTIMONY:
        return False
    head = () if paper.kind is DocumentKind.TESTIMONY else paper.lines[:_ENDS_OF_PAPER]
    lines = (*head, *paper.lines[-_ENDS_OF_PAPER:])
    return any(w.ISSUER.match(line.text.strip()) for line in lines)


def _told(
    line: Line,
    span: tuple[int, int],
    words: dict[str, str],
    named: frozenset[str],
    official: bool,
    hinders: bool,
) -> Iterator[_Mark]:
    low, high = span
    text = line.plain[low:high]
    for kind in HindranceKind:
        begin, end = w.BEGINS[kind].search(text), w.ENDS[kind].search(text)
        if (begin is None and end is None) or w.NOT_TOLD.search(text):
            continue
        begin = None if begin and end and _within(begin, end) else begin
        dates = [one for one in line.dates if low <= one.start < high]
        start, last, exact = _days(dates, low, begin, end)
        here = {word: party for word, party in words.items() if word in line.text[low:high]}
        parties = tuple(dict.fromkeys(here.values())) or (tuple(named) if len(named) == 1 else ())
        yield _Mark(
            kind,
            start,
            last,
            begin is not None,
            end is not None,
            line.text[low:high].strip()[:_LONGEST],
            line.cite(low, high),
            parties,
            official and not w.ONLY_CLAIMED.search(text),
            hinders,
            exact,
        )


def _within(begin: re.Match[str], end: re.Match[str]) -> bool:
    """解除封控 tells of an end alone, though 封控 stands in it."""
    return end.start() <= begin.start() < end.end()


def _days(
    dates: list[DateMention], low: int, begin: re.Match[str] | None, end: re.Match[str] | None
) -> tuple[date | None, date | None, bool]:
    """First day, last day, and whether both are told as days."""
    if not dates:
        return None, None, True
    if begin and not end:
        ranges = [(first, last) for first, last in pairwise(dates) if last.is_range_end]
        if ranges:
            first, last = min(ranges, key=lambda pair: abs(pair[0].start - low - begin.start()))
            return first.date, last.date, _exact([first, last])
        near = _nearest(dates, low + begin.start())
        return near.date, None, _exact([near])
    assert end is not None
    last = _nearest(dates, low + end.start())
    if begin is None:
        return None, last.date, _exact([last])
    rest = [one for one in dates if one is not last]
    if not rest:
        return None, last.date, _exact([last])
    first = _nearest(rest, low + begin.start())
    return first.date, last.date, _exact([first, last])


def _nearest(dates: list[DateMention], at: int) -> DateMention:
    """The last one before a word, else the first."""
    before = [one for one in dates if one.start <= at]
    return before[-1] if before else dates[0]


def _exact(dates: list[DateMention]) -> bool:
    return all(one.precision == "day" for one in dates)


def _paired(marks: list[_Mark]) -> Iterator[Hindrance]:
    """What began, with the first end after it that tells of the same person, where one does."""
    ends = [one for one in marks if one.ends and not one.begins and one.end is not None]
    used: set[int] = set()
    for one in marks:
        if not one.begins or (one.kind in _OF_PERSONS and not one.parties):
            continue  # the death of somebody who is no party of this case
        if one.start is None or one.end is not None:
            yield _made(one)
            continue
        after = [end for end in ends if end.end and end.end >= one.start and _same(one, end)]
        if not after:
            yield _made(one)
            continue
        close = min(after, key=lambda end: end.end or date.max)
        used.add(id(close))
        yield _made(one, close)
    for one in ends:
        if id(one) not in used and (one.kind not in _OF_PERSONS):
            yield _made(one)


def _same(begin: _Mark, end: _Mark) -> bool:
    return not begin.parties or not end.parties or bool(set(begin.parties) & set(end.parties))


def _made(one: _Mark, close: _Mark | None = None) -> Hindrance:
    found = Hindrance(
        kind=one.kind,
        start=one.start,
        end=one.end,
        text=one.text,
        citations=one.citations,
        party=one.parties[0] if len(one.parties) == 1 else None,
        official=one.official,
        hinders=one.hinders,
        is_exact=one.exact,
    )
    if close is None:
        return _in_order(found)
    shared = set(one.parties) & set(close.parties)
    return _in_order(
        replace(
            found,
            end=close.end,
            text=f"{one.text}；{close.text}"[: 2 * _LONGEST],
            citations=tuple(dict.fromkeys((*one.citations, *close.citations))),
            party=next(iter(sorted(shared)), found.party),
            official=one.official and close.official,
            hinders=one.hinders or close.hinders,
            is_exact=one.exact and close.exact,
        )
    )


def _in_order(one: Hindrance) -> Hindrance:
    """Days that cannot both be right prove nothing."""
    if one.start and one.end and one.end < one.start:
        return replace(one, start=None, end=None, is_exact=False)
    return one
