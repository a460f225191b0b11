"""Text that runs over several lines of a paper, read as one and able to cite itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.paper import Line
from litigation.analysis.values.sources import Citation

_MOST_CITATIONS = 12
_CLOSED = "。；：！？\t"
_SENTENCE = re.compile(r"[^。；\n]+[。；]?")


@dataclass(frozen=True)
class Piece:
    """A part of one line."""

    line: Line
    start: int
    end: int


@dataclass(frozen=True)
class Stretch:
    """Pieces in reading order; offsets count characters of `text`."""

    pieces: tuple[Piece, ...]

    @cached_property
    def _parts(self) -> tuple[str, ...]:
        """The text of each piece; a line that ends a sentence ends the line here too."""
        found = [piece.line.text[piece.start : piece.end] for piece in self.pieces]
        last = len(found) - 1
        return tuple(
            text + "\n" if place < last and text[-1:] in _CLOSED else text
            for place, text in enumerate(found)
        )

    @cached_property
    def text(self) -> str:
        return "".join(self._parts)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for text in self._parts:
            starts.append(at)
            at += len(text)
        return tuple(starts)

    @cached_property
    def sums(self) -> tuple[MoneyMention, ...]:
        """Every sum inside, at offsets of this text."""
        return tuple(
            replace(one, start=one.start + shift, end=one.end + shift, words_span=None)
            for piece, shift in self._shifts()
            for one in piece.line.sums
            if piece.start <= one.start and one.end <= piece.end
        )

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date inside, at offsets of this text."""
        return tuple(
            replace(one, start=one.start + shift, end=one.end + shift)
            for piece, shift in self._shifts()
            for one in piece.line.dates
            if piece.start <= one.start and one.end <= piece.end
        )

    def cite(self, start: int, end: int) -> tuple[Citation, ...]:
        """Citations of a span, one for each block it touches."""
        found: list[Citation] = []
        first = max(bisect_right(self._starts, start) - 1, 0)
        for piece, at, text in zip(
            self.pieces[first:], self._starts[first:], self._parts[first:], strict=True
        ):
            if at >= end or len(found) >= _MOST_CITATIONS:
                break
            low, high = max(start, at), min(end, at + len(text))
            low, high = low - at + piece.start, min(high - at + piece.start, piece.end)
            if low < high:
                found += piece.line.cite(low, high)
        return tuple(found[:_MOST_CITATIONS])

    def cited(self) -> tuple[Citation, ...]:
        return self.cite(0, len(self.text))

    def part(self, start: int, end: int) -> Stretch:
        """The stretch between two offsets."""
        found = []
        for piece, at, text in zip(self.pieces, self._starts, self._parts, strict=True):
            low, high = max(start, at), min(end, at + len(text))
            if low < high:
                last = min(piece.start + high - at, piece.end)
                found.append(Piece(piece.line, piece.start + low - at, last))
        return Stretch(tuple(found))

    def sentences(self) -> Iterator[tuple[int, int]]:
        """The spans of sentences, each with its own mark."""
        for hit in _SENTENCE.finditer(self.text):
            if hit.group().strip():
                yield hit.start(), hit.end()

    def _shifts(self) -> Iterator[tuple[Piece, int]]:
        for piece, at in zip(self.pieces, self._starts, strict=True):
            yield piece, at - piece.start
