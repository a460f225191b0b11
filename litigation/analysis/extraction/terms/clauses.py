"""Clauses of a contract: where a clause begins and ends, and ratios and periods in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from litigation.analysis.extraction.numerals import integer_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.sources import Citation

_N = "一二三四五六七八九十百两零半"
_RATIO = re.compile(
    rf"(?P<percent>\d{{1,3}}(?:\.\d{{1,4}})?)\s?%|(?P<mille>\d{{1,3}}(?:\.\d{{1,4}})?)\s?‰"
    rf"|(?P<word>百分之|千分之|万分之|十万分之)(?P<number>[{_N}点]{{1,6}}"
    rf"|\d{{1,3}}(?:\.\d{{1,4}})?)"
)
_PARTS = {"百分之": 100, "千分之": 1000, "万分之": 10**4, "十万分之": 10**5}


@dataclass(frozen=True)
class Clause:
    """A sentence of a paper with its place."""

    line: Line
    index: int
    start: int
    end: int
    heading: str = ""

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def plain(self) -> str:
        return self.line.plain[self.start : self.end]

    @property
    def citations(self) -> tuple[Citation, ...]:
        return self.line.cite(self.start, self.end)


_HEADING = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]{1,4}条|[一二三四五六七八九十]{1,3}、"
    r"|\d{1,2}[、.](?!\d))[：:、 ]?(?P<title>[^，。；：]{2,16})?"
)


def clauses_of(paper: Paper) -> Iterator[Clause]:
    """Every sentence of a paper; `heading` is the title of the article it stands under."""
    heading = ""
    for index, line in enumerate(paper.lines):
        hit = _HEADING.match(line.text)
        if hit:
            heading = hit["title"] or ""
        start = 0
        for stop in re.finditer(r"[。；！？]", line.text):
            if stop.end() - start > 1:
                yield Clause(line, index, start, stop.end(), heading)
            start = stop.end()
        if start < len(line.text):
            yield Clause(line, index, start, len(line.text), heading)


def ratios_in(text: str) -> list[tuple[int, int, Decimal]]:
    """Ratios as (start, end, fraction): 30 %, 0.5‰, 万分之五, 百分之三十."""
    found = []
    for hit in _RATIO.finditer(text):
        if hit["word"]:
            number = number_of(hit["number"])
            value = None if number is None else number / _PARTS[hit["word"]]
        elif hit["percent"]:
            value = Decimal(hit["percent"]) / 100
        else:
            value = Decimal(hit["mille"]) / 1000
        if value is not None:
            found.append((hit.start(), hit.end(), value))
    return found


def number_of(words: str) -> Decimal | None:
    """A number in digits or Chinese numerals with an optional 点; 半 is a half."""
    if words == "半":
        return Decimal("0.5")
    whole, mark, rest = words.partition("点")
    head = integer_of(whole)
    if head is not None:
        digits = "".join(str(integer_of(c) or 0) for c in rest)
        return Decimal(f"{head}.{digits}") if mark and digits else Decimal(head)
    try:
        return Decimal(words)
    except InvalidOperation:
        return None
