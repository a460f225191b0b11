"""Passages: paragraphs, table rows and chat lines in canonical text, each able to cite itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.text import Block, BlockKind, Page
from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.page_marks import is_page_mark
from litigation.analysis.extraction.run_on import lines_of
from litigation.analysis.extraction.variants import is_traditional, simplified
from litigation.analysis.values.sources import Citation, Source

_STOPS = "。；！？\t"
_SENTENCE = 300  # characters looked at on either side, so that hostile text costs no more


@dataclass(frozen=True)
class Passage:
    """Text that reads as one: a paragraph, or lines joined to one, or one row of a table."""

    source: Source
    page: int
    index: int
    kind: BlockKind
    text: str
    offsets: tuple[int, ...]
    blocks: tuple[Block, ...]
    repaired: frozenset[int]
    table: int | None
    ocr: bool

    def citations(self, start: int, end: int) -> tuple[Citation, ...]:
        """One citation for each block that the canonical span touches."""
        while start < end and self.text[start] in " \t":
            start += 1
        while end > start and self.text[end - 1] in " \t":
            end -= 1
        if start >= end:
            return ()
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        found = []
        for block in self.blocks:
            low, high = max(first, block.start), min(last, block.end)
            piece = block.text[low - block.start : high - block.start]
            low += len(piece) - len(piece.lstrip())
            high -= len(piece) - len(piece.rstrip())
            if low < high:
                quote = piece.strip()
                found.append(Citation(self.source.id, self.page, low, high, quote))
        return tuple(found)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around a span: bounded by full stops, semicolons or the passage."""
        first, last = max(0, start - _SENTENCE), min(len(self.text), end + _SENTENCE)
        low = max(max(self.text.rfind(mark, first, start) for mark in _STOPS) + 1, first)
        ends = [at for at in (self.text.find(mark, end, last) for mark in _STOPS) if at >= 0]
        return low, min(ends, default=last)

    def is_repaired(self, start: int, end: int) -> bool:
        return any(position in self.repaired for position in range(start, end))

    @property
    def cells(self) -> tuple[tuple[int, str], ...]:
        """The cells of a row as (start, text)."""
        cells, at = [], 0
        for cell in self.text.split("\t"):
            cells.append((at, cell))
            at += len(cell) + 1
        return tuple(cells)


def passages_of(source: Source) -> tuple[Passage, ...]:
    """All passages of a source in reading order."""
    found: list[Passage] = []
    forms = simplified() if is_traditional(source.text) else {}
    for page in source.text.pages:
        plain = source.media_type.startswith("text/")
        wrapped = _wrap_of(page) if plain else (0, 0)
        for blocks in _joined(page, wrapped):
            made = _passage(source, page, len(found), blocks, forms)
            if made.text.strip():
                found.append(made)
    return tuple(found)


def _passage(
    source: Source, page: Page, index: int, blocks: tuple[Block, ...], forms: dict[int, str]
) -> Passage:
    raw: list[str] = []
    places: list[int] = []
    for block in blocks:
        text = block.text.strip() if len(blocks) > 1 else block.text
        lead = block.text.index(text) if text else 0
        raw.append(text)
        places.extend(range(block.start + lead, block.start + lead + len(text)))
    piece = canonical("".join(raw).translate(forms))
    offsets = tuple(places[at] for at in piece.offsets)
    return Passage(
        source, page.number, index, blocks[0].kind, piece.text, offsets, blocks,
        piece.repaired, blocks[0].table, page.ocr,
    )  # fmt: skip


_OPENING = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,4}[条章节款]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[1-9]\d?[)）][ \u3000]?[\u4e00-\u9fff]|"
    r"\d{1,2}[、.．](?!\d)|[①-⑳]|"
    r"[\u4e00-\u9fff]{2,8}[（(]?[\u4e00-\u9fff]{0,6}[)）]?\s?[:：]|[\[【]|\d{4}[-/年.]\d)"
)
_CLOSED = "。；！？：:;!?"
_LONGEST = 1500  # characters of a passage: what compares within one stays linear in the whole
_MOST_MARKS = 3
_MOST_LINES = 40  # a paragraph of more lines than this is cut, so that joining stays linear


def _joined(page: Page, wrapped: Wrap) -> Iterator[tuple[Block, ...]]:
    """Lines whose paragraph was lost (PDF, OCR, wrapped text) put together; others stay single."""
    widest = max((len(b.text.strip()) for b in page.blocks if b.kind is BlockKind.LINE), default=0)
    held: list[Block] = []
    marks: list[Block] = []  # page numbers since: they part no sentence that goes on behind them
    for block in (line for whole in page.blocks for line in _split(whole)):
        if held and len(marks) < _MOST_MARKS and is_page_mark(block.text):
            marks.append(block)
            continue
        follows = held and (
            _continues(held[-1], block, widest, len(held))
            or (any(wrapped) and _is_wrapped(held[-1], block, wrapped, len(held)))
        )
        if held and not follows:
            yield tuple(held)
            yield from ((mark,) for mark in marks)
            held = []
        held.append(block)
        marks = []
    if held:
        yield tuple(held)
    yield from ((mark,) for mark in marks)


_NARROWEST, _WIDEST = 24, 160  # columns or characters at which a plain text may be wrapped
_ALIKE = 2  # lines so long as the longest, before we believe that a text was wrapped

_PROSE, _FIGURE = re.compile("[，。；]"), "0123456789.,，"

_STAMP, _STAMPS = re.compile(r"\d{1,2}[:：]\d{2}"), 3
_HEAD_OF_MESSAGE = re.compile(
    r"(?:[^，。；：\t]{1,24}[ \t（]{1,3})?【?20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}日?[ \t]{0,2}"
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?】?[）：]?(?:[ \t]{1,2}[^，。；：\t]{1,24})?[：]?"
)  # who wrote and when, alone on a line

_BEGINS = re.compile(
    r"(?:[^，。；：\t\d]{1,24}[ \t（]{1,2})?[\[【（]?(?:20\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}日?["
    r" \t]{0,2})?"
    r"\d{1,2}[:：]\d{2}(?!\d)"
)


def _is_wrapped_chat(texts: list[str]) -> bool:
    """Messages that go on below at full width: each line that goes on follows one of the widest."""
    widest = max(map(len, texts), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    follows = [
        (before, text)
        for before, text in pairwise(texts)
        if not _begins_message(text) and not _begins_message_only(before)
    ]
    return bool(follows) and all(len(before) >= widest - 1 for before, _ in follows)


def _begins_message(text: str) -> bool:
    head = text.strip()
    return not head or head.startswith(("—", "-", "=", "*")) or _BEGINS.match(head) is not None


def _begins_message_only(text: str) -> bool:
    return _HEAD_OF_MESSAGE.fullmatch(text.strip()) is not None


_SAYS = re.compile(r"[^，。；：\t\d]{1,24}[ \t（]{1,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?）?[：:]")

Wrap = tuple[int, int]  # in columns and in characters; 0 where the text is not wrapped so


def _columns(text: str) -> int:
    """How wide a line is on a screen: a Chinese character takes two columns."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def _wrap_of(page: Page) -> Wrap:
    """The width at which a plain text was wrapped, or zeros when its lines do not look so."""
    texts = [block.text.rstrip() for block in page.blocks]
    stamped = sum(1 for text in texts if _STAMP.search(text))
    heads = sum(
        1 for text in texts if _HEAD_OF_MESSAGE.fullmatch(text.strip()) or _SAYS.match(text)
    )
    told = heads * 4 >= len(texts) or (stamped > 1 and stamped * _STAMPS >= len(texts))
    if told or stamped >= _STAMPS:
        if not _is_wrapped_chat(texts):
            return 0, 0  # a chat: its lines end where its writers ended them
        return 0, max(map(len, texts))
    return _width([_columns(text) for text in texts], texts), _width(list(map(len, texts)), texts)


def _width(sizes: list[int], texts: list[str]) -> int:
    widest = max(sizes, default=0)
    full = [at for at, size in enumerate(sizes) if size >= widest - 1]
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    return widest if len(full) >= _ALIKE or _is_broken_off(texts, full) else 0


def _is_broken_off(texts: list[str], full: list[int]) -> bool:
    """The one longest line stops within a figure or a sentence, which the next line ends."""
    if len(full) != 1 or full[0] + 1 >= len(texts):
        return False
    left, right = texts[full[0]], texts[full[0] + 1].strip()
    if not right or left[-1] in _CLOSED:
        return False
    is_figure_torn = left[-1] in _FIGURE and right[0] in _FIGURE
    if is_figure_torn and _is_bracket_torn(left, right):
        return True
    if _PROSE.search(left) is None:
        return False
    return is_figure_torn or right[-1] in _CLOSED or _PROSE.search(right) is not None


def _is_bracket_torn(left: str, right: str) -> bool:
    """第一批货（18 above 7,718.58元）是…: the bracket opens on one line and closes on the next."""
    left, right = left.translate(_BRACKETS), right.translate(_BRACKETS)
    closes, opens = right.find(")"), right.find("(")
    return left.rfind("(") > left.rfind(")") and closes >= 0 and not 0 <= opens < closes


_BRACKETS = str.maketrans("（）", "()")


def _is_closed(line: str) -> bool:
    """Whether a line ends a sentence or a label; a colon in an open bracket does not: （大写："""
    if line[-1] not in _CLOSED:
        return False
    inside = line.translate(_BRACKETS)
    return line[-1] not in "：:" or inside.rfind("(") <= inside.rfind(")")


def _is_wrapped(before: Block, block: Block, wrap: Wrap, lines: int) -> bool:
    left, right = before.text.rstrip(), block.text.strip()
    if not left or not right or lines >= _MOST_LINES or _is_closed(left):
        return False
    if "\t" in left or "\t" in right or BlockKind.ROW in (before.kind, block.kind):
        return False
    if _begins_message(right) or _begins_message_only(left):
        return False
    full = (wrap[0] and _columns(left) >= wrap[0] - 2) or (wrap[1] and len(left) >= wrap[1] - 1)
    return bool(full) and (_OPENING.match(right) is None or _cut_in_two(left, right))


def _split(block: Block) -> Iterator[Block]:
    """A block of several lines (a mail's head) as its lines, so that each reads by itself."""
    at = block.start
    for line in block.text.split("\n"):
        for text in (piece for whole in lines_of(line) for piece in _cut(whole)):
            yield replace(block, start=at, end=at + len(text), text=text)
            at += len(text)
        at += 1


def _cut(line: str) -> Iterator[str]:
    """A line in pieces of bounded length, cut behind a sentence where there is one."""
    while len(line) > _LONGEST:
        window = line[:_LONGEST]
        end = max(window.rfind(mark) for mark in "。；;，,") + 1 or _LONGEST
        yield line[:end]
        line = line[end:]
    yield line


_YEAR_ENDS, _MONTH_BEGINS = re.compile(r"(?:19|20)\d\d年?$"), re.compile(r"年?\d{1,2}月\d{1,2}日")
_WHOLE_DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])[日号]"
    r"|(?P<words>[一二三四五六七八九〇零]{4})年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号])"
)
_LONGEST_DAY = 11  # characters of a day written out, less the one beyond the cut


def _continues(before: Block, block: Block, widest: int, lines: int) -> bool:
    if _is_day_cut(before, block):
        return lines < _MOST_LINES
    if before.kind is not BlockKind.LINE or block.kind is not BlockKind.LINE:
        return False
    left, right = before.text.strip(), block.text.strip()
    if not left or not right or lines >= _MOST_LINES or _is_closed(left):
        return False
    if len(left) < max(16, widest * 0.72) or "\t" in left or "\t" in right:
        return False
    if "   " in left or "   " in right:
        return False
    return _OPENING.match(right) is None or _cut_in_two(left, right)


def _is_day_cut(before: Block, block: Block) -> bool:
    """2025 at the end of a line and 年2月11日 on the next, though a seal stands beside it."""
    if before.kind is BlockKind.ROW:
        return False
    if before.kind is not BlockKind.LINE or block.kind not in (BlockKind.LINE, BlockKind.ROW):
        return block.kind is not BlockKind.ROW and _is_cut_inside_day(before.text, block.text)
    left, right = before.text.rstrip()[-5:], block.text.lstrip()[:8]
    if not (_YEAR_ENDS.search(left) and _MONTH_BEGINS.match(right)):
        return block.kind is BlockKind.LINE and _is_cut_inside_day(before.text, block.text)
    return left.endswith("年") != right.startswith("年")


def _is_cut_inside_day(before: str, after: str) -> bool:
    """A sentence broken within a day, behind its year; a year that heads a list is no sentence."""
    left, right = before.rstrip(), after.lstrip()[:_LONGEST_DAY]
    tail = left[-_LONGEST_DAY:]
    for hit in _WHOLE_DAY.finditer(tail + right):
        year_ends = hit.start() + len(hit["year"] or hit["words"])
        if year_ends <= len(tail) < hit.end():
            return len(left) > len(tail) - hit.start()
    return False


_LEADING_TO_ORDER = ("判决如下", "裁定如下", "裁决如下", "决定如下", "协议如下")


_ACT_ENDS = re.compile(
    r"[，。；、（][^，。；：]{0,8}(?:立案|登记|受理|验收|检验|签收|收[货件款]|付款|交[货付]|到货|发货|送达|签[订署]|邮寄|出具)$"
)
_LABEL_ENDS = re.compile(r"(?:时间|日期|日|人|单位|结论|意见|结果|地点|金额|编号)[:：]")


def _cut_in_two(left: str, right: str) -> bool:
    """判 at the end of a line and 决如下 on the next look like a label, and are one word.

    So is 立案登记 within a sentence that 时间：3月5日 goes on with.
    """
    if _LABEL_ENDS.match(right) and _ACT_ENDS.search(left[-16:]):
        return True
    return any(
        left.endswith(word[:at]) and right.startswith(word[at:])
        for word in _LEADING_TO_ORDER
        for at in range(1, len(word))
    )
