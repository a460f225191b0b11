"""Orders to a machine that their layout tears: over lines, cells, messages and pages, or within.

The finder of orders reads sentences. Here the lines of a file are put together as if nothing but
letters counted: without page numbers, heads of messages, marks of emphasis, tags and gaps.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from documents.text import BlockKind, Page
from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.instructions import commands_in
from litigation.analysis.extraction.machine_signs import begins_with_a_reader
from litigation.analysis.extraction.masks import Mask
from litigation.analysis.extraction.message_heads import head_of, is_separator
from litigation.analysis.extraction.page_marks import may_be_page_mark
from litigation.analysis.extraction.passages import Passage
from litigation.analysis.values.sources import Source

Span = tuple[int, int, int]  # page, start and end in its text

_LEAD = re.compile(r"[\s>#*+•·▪◦\-]{1,12}|(?:主题|备注|摘要|附言|用途|说明)：")
_ORDINAL = re.compile(r"\s{0,4}(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、]?\s{0,4}")
_NOISE = re.compile(
    r"</?(?:b|i|u|s|em|strong|span|font|br|p|div|mark|a|code|small|big|sup|sub|del|ins|t[dhr]|table"
    r"|li|ul|ol)\b[^<>]{0,80}>|[*`~\\=]{1,3}|(?<![A-Za-z0-9])_{1,3}|_{1,3}(?![A-Za-z0-9])"
    r"|(?<=[一-龥])[·•‧・|/](?=[一-龥])",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \t]{1,80}")
_SPELLED = re.compile(r"(?<![A-Za-z])[A-Za-z](?: [A-Za-z](?![A-Za-z])){2,40}")  # i g n o r e
_HYPHEN = re.compile(r"[A-Za-z]-$")
_CLOSED = "。！？!?"
_ENDED = re.compile(r"(?:[。！？!?]|[A-Za-z][)\"']?\.)$")
_MOST_PIECES, _LONGEST = 24, 400  # of one order: what is looked at stays linear in the whole


@dataclass(frozen=True)
class _Piece:
    """A line as if nothing but letters counted, with where each character stands."""

    page: int
    text: str
    offsets: tuple[int, ...]
    speaker: str
    is_full: bool  # as wide as the lines of its page, or the last of it: it may go on below


def torn_orders(source: Source) -> tuple[tuple[Span, ...], ...]:
    """The orders that no line shows by itself, each as the stretches that it is written in."""
    found: dict[tuple[Span, ...], None] = {}
    for pieces in _sentences(list(_pieces(source))):
        for glue in ("", " ") if _has_words(pieces) else ("",):
            order = _order(pieces, glue)
            if order:
                found[tuple(_span(piece) for piece in order)] = None
                break
    return tuple(found)


def order_masks(
    passages: tuple[Passage, ...], orders: tuple[tuple[Span, ...], ...]
) -> dict[int, tuple[Mask, ...]]:
    """Where in which passage each order stands."""
    found: dict[int, tuple[Mask, ...]] = {}
    spans = sorted((*span, number) for number, order in enumerate(orders, 1) for span in order)
    at = 0
    for index, passage in enumerate(passages):
        if not passage.offsets:
            continue
        first, last = (passage.page, passage.offsets[0]), (passage.page, passage.offsets[-1])
        while at < len(spans) and (spans[at][0], spans[at][2] - 1) < first:
            at += 1
        for page, start, end, number in spans[at:]:
            if (page, start) > last:
                break
            low, high = bisect_left(passage.offsets, start), bisect_left(passage.offsets, end)
            if low < high:
                mask = Mask(low, high, "instruction", number)
                found[index] = (*found.get(index, ()), mask)
    return found


def _pieces(source: Source) -> Iterator[_Piece]:
    speaker = ""
    for page in source.text.pages:
        widest = _width(page)
        for block in page.blocks:
            at = block.start
            is_row = block.kind is BlockKind.ROW
            for line in re.split(r"[\n\t]" if is_row else r"\n", block.text):
                words, offsets, speaker = _read(line, at, speaker)
                at += len(line) + 1
                is_last = block is page.blocks[-1]
                is_full = not is_row and (is_last or _columns(line) >= widest - _RAGGED)
                yield from _cut(page.number, *_closed_up(words, offsets), speaker, is_full)


_RAGGED = 12  # columns by which a line may fall short of the widest where words are kept whole
_WIDEST = 160


def _width(page: Page) -> int:
    """The columns at which the lines of a page seem to be broken."""
    sizes = sorted(
        (_columns(line) for block in page.blocks for line in block.text.split("\n")), reverse=True
    )
    return next((wide for wide, next_ in pairwise(sizes) if wide - next_ < _RAGGED), _WIDEST)


def _columns(text: str) -> int:
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def _read(line: str, at: int, speaker: str) -> tuple[str, tuple[int, ...], str]:
    """The words of a line, where each character stands, and who speaks from here on."""
    piece = canonical(line, at)
    text, offsets = piece.text, piece.offsets
    if may_be_page_mark(text) or is_separator(text):
        return "", (), speaker
    head = head_of(text)
    start = 0
    if head:
        start = len(text) if head.start is None else head.start
        speaker = head.who
    lead = _LEAD.match(text, start)
    keep = [place >= (lead.end() if lead else start) for place in range(len(text))]
    for hit in _NOISE.finditer(text):
        keep[hit.start() : hit.end()] = [False] * len(hit[0])
    kept = [place for place, is_kept in enumerate(keep) if is_kept]
    return "".join(text[i] for i in kept), tuple(offsets[i] for i in kept), speaker


def _closed_up(text: str, offsets: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """No gap between Chinese characters, one space between words, none between spelled letters."""
    spelled = {
        place for hit in _SPELLED.finditer(text) for place in range(hit.start(), hit.end())
        if text[place] == " "
    }  # fmt: skip
    characters = list(text)
    for hit in _GAP.finditer(text):
        before, after = text[hit.start() - 1 : hit.start()], text[hit.end() : hit.end() + 1]
        characters[hit.start() : hit.end()] = [""] * len(hit[0])
        if hit.start() not in spelled and before and after and _parts_words(before, after):
            characters[hit.start()] = " "
    kept = [place for place, one in enumerate(characters) if one]
    return "".join(characters[i] for i in kept), tuple(offsets[i] for i in kept)


def _parts_words(before: str, after: str) -> bool:
    return before.isascii() or after.isascii()


def _cut(
    page: int, text: str, offsets: tuple[int, ...], speaker: str, is_full: bool
) -> Iterator[_Piece]:
    """The line at the ends of its sentences."""
    start = 0
    for end, mark in enumerate(text, start=1):
        if mark in _CLOSED or end == len(text):
            if _ORDINAL.fullmatch(text[start:end]):
                break
            yield _Piece(page, text[start:end], offsets[start:end], speaker, is_full)
            start = end


def _sentences(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces of one writer up to the end of a sentence; a long run overlaps with the next."""
    held: list[_Piece] = []
    for piece in pieces:
        if held and (_ENDED.search(held[-1].text[-3:]) or piece.speaker != held[-1].speaker):
            yield held
            held = []
        held.append(piece)
        if len(held) == _MOST_PIECES or sum(len(one.text) for one in held) > _LONGEST:
            yield held
            held = held[len(held) // 2 + 1 :]
    if held:
        yield held


def _has_words(pieces: list[_Piece]) -> bool:
    """Whether a tear stands between letters, so that a space may be lost there."""
    return any(_parts_words(left.text[-1], right.text[0]) for left, right in pairwise(pieces))


def _joined(pieces: list[_Piece], glue: str) -> str:
    text = ""
    for piece in pieces:
        if _HYPHEN.search(text[-2:]) and piece.text[0].islower():
            text = text[:-1] + piece.text
        else:
            text += (glue if _parts_words(text[-1:] or "，", piece.text[0]) else "") + piece.text
    return text.lstrip()


def _order(pieces: list[_Piece], glue: str) -> list[_Piece]:
    """The pieces in a row that make an order; none when they make none."""
    firsts = [at for at, piece in enumerate(pieces) if at and begins_with_a_reader(piece.text)]
    for first in (0, *firsts):
        if _is_order(pieces[first:], glue):
            return _fewest(pieces[first:], glue)
    return []


def _is_order(pieces: list[_Piece], glue: str) -> bool:
    """Lines that do not look broken off may be apart: they must show more."""
    is_sure = all(piece.is_full for piece in pieces[:-1])
    return bool(commands_in(_joined(pieces, glue), more=0 if is_sure else 1))


def _fewest(pieces: list[_Piece], glue: str) -> list[_Piece]:
    """Without the lines that add nothing, but with those that the sentence is broken over."""
    first, last = 0, len(pieces)
    while last - first > 1 and _is_order(pieces[first + 1 : last], glue):
        first += 1
    while last - first > 1 and _is_order(pieces[first : last - 1], glue):
        last -= 1
    while first > 0 and pieces[first - 1].is_full:
        first -= 1
    while last < len(pieces) and pieces[last - 1].is_full:
        last += 1
    return pieces[first:last]


def _span(piece: _Piece) -> Span:
    return piece.page, piece.offsets[0], piece.offsets[-1] + 1
