"""The text of a document as values: pages of blocks at stable offsets, and what went wrong.

Offsets count characters (code points) in the text of one page. The text of a page is its blocks'
texts joined by "\\n", so `page.text[block.start:block.end] == block.text` always holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

DOUBTFUL = 0.8  # a line of OCR below this may be wrong


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ROW = "row"  # one row of a table, cells joined by "\t"
    LINE = "line"  # a line whose paragraph is unknown (OCR, plain PDF text)


@dataclass(frozen=True)
class Block:
    """A stretch of text that belongs together; a citation never crosses its borders."""

    start: int
    end: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    bbox: tuple[float, float, float, float] | None = None  # x0, y0, x1, y1 from 0 to 1, top left
    confidence: float | None = None  # of OCR, 0 to 1; None for a text layer
    table: int | None = None  # rows with the same number on a page are one table


@dataclass(frozen=True)
class Problem:
    """Something that could not be read or was doubtful; never dropped quietly."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True)
class Page:
    """One page (a sheet, a slide, a part of a mail), numbered from 1."""

    number: int
    blocks: tuple[Block, ...] = ()
    ocr: bool = False
    label: str = ""  # e.g. a sheet's name
    turned: int = 0  # degrees clockwise that the page image was turned before it was read

    @cached_property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)

    def block_at(self, start: int, end: int) -> Block | None:
        """The block that holds the whole span, or None."""
        for block in self.blocks:
            if block.start <= start and end <= block.end:
                return block
        return None


@dataclass(frozen=True)
class DocumentText:
    """All that was read from one file."""

    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)  # e.g. subject, from, sent of a mail

    @property
    def ocr(self) -> bool:
        return any(page.ocr for page in self.pages)

    @property
    def is_empty(self) -> bool:
        return not any(is_shown(page.text) for page in self.pages)

    def page(self, number: int) -> Page | None:
        return next((page for page in self.pages if page.number == number), None)


def is_shown(text: str) -> bool:
    """Whether anything of it can be seen: spaces and zero-width characters cannot."""
    return any(char.isprintable() and not char.isspace() for char in text)


def page_of(number: int, texts: list[tuple[str, BlockKind]], *, ocr: bool = False) -> Page:
    """A page from texts in reading order, with offsets filled in."""
    blocks: list[Block] = []
    at = 0
    for text, kind in texts:
        blocks.append(Block(start=at, end=at + len(text), text=text, kind=kind))
        at += len(text) + 1
    return Page(number=number, blocks=tuple(blocks), ocr=ocr)
