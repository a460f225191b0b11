"""Builds pages out of pieces of text in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.text import Block, BlockKind, Page

Box = tuple[float, float, float, float]
# Control characters, surrogates and noncharacters: no paper shows them, PostgreSQL rejects NUL.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff\u200b\u2060\u00ad]"
)
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True)
class Piece:
    """Text that becomes one block."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    bbox: Box | None = None
    confidence: float | None = None
    table: int | None = None


def clean(text: str) -> str:
    """Text without invisible characters, line breaks as \\n, nothing hanging at the ends."""
    return _UNWANTED.sub("", _BREAKS.sub("\n", text)).strip(" \n\u3000")


def build_page(
    number: int, pieces: Iterable[Piece], *, ocr: bool = False, label: str = "", turned: int = 0
) -> Page:
    """A page with offsets filled in; pieces without text are left out."""
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        text = clean(piece.text)
        if not text.strip():
            continue
        blocks.append(
            Block(
                start=at,
                end=at + len(text),
                text=text,
                kind=piece.kind,
                bbox=piece.bbox,
                confidence=piece.confidence,
                table=piece.table,
            )
        )
        at += len(text) + 1
    return Page(number=number, blocks=tuple(blocks), ocr=ocr, label=label, turned=turned)
