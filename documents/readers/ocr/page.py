"""A page that is only a picture: its lines, and what could not be read for sure."""

from __future__ import annotations

from collections.abc import Iterable

from documents.readers.blocks import build_page
from documents.readers.layout import pieces_in_order
from documents.readers.ocr.engine import Picture
from documents.readers.ocr.recognition import Recognition, recognise
from documents.readers.segments import Segment
from documents.text import DOUBTFUL, Page, Problem

SEAL_LEGIBLE = 0.75  # curved words in a seal are mostly guesses
_NOISE = 0.4  # below this a line says nothing
_UNREADABLE = 0.6  # mean of the page below which none of it can be trusted


def ocr_page(picture: Picture, number: int) -> tuple[Page, list[Problem]]:
    """The page and its problems; a page without trustworthy text has no blocks."""
    found = recognise(picture)
    legible = [each for each in found.segments if is_legible(each)]
    if not is_trustworthy(found.segments):
        return Page(number, ocr=True, turned=found.turned), [
            Problem(
                "unreadable_page",
                f"第 {number} 页无法识别出可靠的文字。请提供更清晰的扫描件或照片。",
                page=number,
            )
        ]
    seals = [each for each in found.red if (each.confidence or 0) >= SEAL_LEGIBLE]
    pieces = pieces_in_order(legible, width=found.width, height=found.height)
    for seal in sorted(seals, key=lambda each: (each.y0, each.x0)):  # apart from the rows
        pieces += pieces_in_order([seal], width=found.width, height=found.height)
    page = build_page(number, pieces, ocr=True, turned=found.turned)
    return page, [*doubts(found.segments, number), *_seal_doubts(found, number)]


def is_legible(segment: Segment) -> bool:
    """Whether a line says anything at all."""
    return (segment.confidence or 0) >= _NOISE


def is_trustworthy(segments: tuple[Segment, ...]) -> bool:
    """Whether a picture gave text that one may rely on, on the whole."""
    return any(map(is_legible, segments)) and _sureness(segments) >= _UNREADABLE


def _sureness(segments: tuple[Segment, ...]) -> float:
    characters = sum(len(each.text) for each in segments)
    sure = sum((each.confidence or 0) * len(each.text) for each in segments)
    return sure / characters if characters else 0.0


def doubts(segments: Iterable[Segment], number: int) -> list[Problem]:
    """What of these lines may be wrong or had to be left out."""
    scores = [each.confidence or 0 for each in segments]
    left_out = sum(score < _NOISE for score in scores)
    doubtful = sum(_NOISE <= score < DOUBTFUL for score in scores)
    if not left_out and not doubtful:
        return []
    parts = [f"第 {number} 页图像识别存疑："]
    if doubtful:
        parts.append(f"{doubtful} 行文字可能有误，")
    if left_out:
        parts.append(f"{left_out} 处无法辨认而未收入，")
    return [Problem("ocr_doubtful", "".join(parts) + "请对照原件核对。", page=number)]


def _seal_doubts(found: Recognition, number: int) -> list[Problem]:
    count = sum((each.confidence or 0) < SEAL_LEGIBLE for each in found.red)
    if not count:
        return []
    message = f"第 {number} 页印章或红色文字有 {count} 处未能辨认，请对照原件核对。"
    return [Problem("seal_unreadable", message, page=number)]
