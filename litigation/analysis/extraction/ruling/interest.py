"""Interest as ordered: one term for every base and stretch of days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.ruling.rates import rate_in
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import InterestTerm

_FROM = re.compile(r"(?:自|从|由|以)$")
_BEGINS = re.compile(r"(?:（含[^（）]{0,6}）|之日|当日)?(?:起|开?始|至|到|计算|计|按)")
_BASE = re.compile(r"(?:为|作为)(?:计算)?(?:基数|基准|本金)|为本金|为计息基数")
_PLAIN_BASE = re.compile(
    r"(?:以|按|(?<=[（；])(?:借款)?本金)(?:[^以按，。；（）\d]{0,12})[\d,.]{1,16}[万亿]?元(?=，?(?:按|自|从|由))"
)  # 以本金30,000元，按…利率自…, （本金30,000元按…: a base without the word for it
_WITH = re.compile(r"(?:以|按)(?:[^以按。；]{0,40})$")
_PAID = re.compile(
    r"(?:至|到)(?:[^，。；）、至]{0,16}?)(?:清偿|付清|支付|给付"
    r"|还清|偿清|履行|偿还|归还|结清|清结|还款|返还)"
    r"(?:完毕|全部[^，。；）]{0,4})?(?:之日|之时|时|日|完毕)(?:止)?"
)
_DEADLINE = re.compile(
    r"(?:至|到)本?(?:判决|裁决|调解书)?[^，。；）]{0,12}(?:履行期限?|履行期间)[^，。；）]{0,8}"
)
_COMES_TO = re.compile(r"止?(?:的?利息)?，?(?:暂?合?计|共计?|为)(?:算?为)?(?:人民币)?")
_WINDOW = 160  # characters after the first day in which end and rate stand


@dataclass(frozen=True)
class Read:
    """The terms, and the spans of the text that they were read from."""

    terms: tuple[InterestTerm, ...]
    spans: tuple[tuple[int, int], ...]

    def beside(self, stretch: Stretch, sums: tuple[int, ...]) -> tuple[InterestTerm, ...]:
        """The terms without those whose own total is a sum of the item: …止合计1190元."""
        return tuple(
            term
            for term, (_, end) in zip(self.terms, self.spans, strict=True)
            if term.end is None
            or not any(end <= at and _COMES_TO.fullmatch(stretch.text, end, at) for at in sums)
        )

    def covers(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.spans)


def interest_in(stretch: Stretch) -> Read:
    """Every term of an item; a rate told once at the end serves the terms before it."""
    starts = list(_starts(stretch))
    found: list[InterestTerm] = []
    spans: list[tuple[int, int]] = []
    for place, (begin, first) in enumerate(starts):
        limit = starts[place + 1][0] if place + 1 < len(starts) else len(stretch.text)
        term, end = _term(stretch, begin, first, min(limit, first.end + _WINDOW))
        found.append(term)
        spans.append((begin, end))
    return Read(_shared(found), tuple(spans))


def _starts(stretch: Stretch) -> Iterator[tuple[int, DateMention]]:
    """Where a term begins (its base, else its first day), and the first day."""
    low = 0
    for mention in stretch.dates:
        before = stretch.text[max(0, mention.start - 2) : mention.start]
        if mention.precision != "day" or mention.is_range_end or not _FROM.search(before):
            continue
        if not _BEGINS.match(stretch.text, mention.end):
            continue
        yield _begin(stretch, low, mention.start), mention
        low = mention.end


def _begin(stretch: Stretch, low: int, first: int) -> int:
    window = max(low, first - 90)
    base = list(_BASE.finditer(stretch.text, window, first))
    plain = list(_PLAIN_BASE.finditer(stretch.text, window, first))
    if not base:
        return plain[-1].start() if plain else max(low, first - 1)
    lead = _WITH.search(stretch.text, window, base[-1].start())
    return lead.start() if lead else window


def _term(stretch: Stretch, begin: int, first: DateMention, limit: int) -> tuple[InterestTerm, int]:
    text = stretch.text
    stop = text.find("；", first.end, limit)
    limit = stop if stop >= 0 else limit
    until = next(
        (m for m in stretch.dates if first.end <= m.start < limit and _is_end(text, m)), None
    )
    paid = _PAID.search(text, first.end, limit)
    deadline = _DEADLINE.search(text, first.end, limit)
    if until and paid and paid.start() < until.start:
        until = None
    rate = rate_in(stretch, first.end, limit) or rate_in(stretch, begin, first.start)
    sums = [one for one in stretch.sums if begin <= one.start < first.start and not one.foreign]
    base = _BASE.search(text, begin, first.start) or _PLAIN_BASE.match(text, begin, first.start)
    value = sums[-1].value if sums and base else None
    ends = [one.end for one in (until,) if one] + [hit.end() for hit in (paid, deadline) if hit]
    rated = text.find("计算", max(ends, default=first.end), limit)
    end = max([*ends, rated + 2 if rated >= 0 else 0, first.end])
    if rate is not None:
        end = max(end, _rate_end(text, rate.text, first.end, limit))
    return (
        InterestTerm(
            base=value,
            start=first.date,
            end=until.date if until else None,
            until_paid=until is None and paid is not None,
            rate=rate,
            text=text[begin:end].strip("（，；"),
            citations=stretch.cite(begin, end),
            until_deadline=until is None and paid is None and deadline is not None,
        ),
        end,
    )


def _is_end(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.start - 2) : mention.start]
    return mention.is_range_end or before[-1:] in "至到" or before.endswith(("截至", "计至"))


def _rate_end(text: str, words: str, low: int, high: int) -> int:
    at = text.find(words, low, high)
    return at + len(words) if at >= 0 else low


def _shared(terms: list[InterestTerm]) -> tuple[InterestTerm, ...]:
    """均按 …: terms without a rate take that of the next one that has it."""
    found: list[InterestTerm] = []
    later = None
    for term in reversed(terms):
        if term.rate is None and later is not None:
            term = replace(term, rate=later)
        later = term.rate or later
        found.append(term)
    return tuple(reversed(found))
