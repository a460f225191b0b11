"""One PDF page: its text layer, OCR of what is only a picture, and what went wrong."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.readers.blocks import build_page
from documents.readers.layout import pieces_in_order
from documents.readers.limits import Limits
from documents.readers.ocr.engine import Picture
from documents.readers.ocr.page import doubts, is_legible, ocr_page
from documents.readers.ocr.recognition import recognise
from documents.readers.pdf.images import (
    Rect,
    covered_share,
    is_blank,
    lies_in,
    page_image,
    picture_rects,
)
from documents.readers.pdf.text_layer import MAX_CHARACTERS, PageFrame, text_segments
from documents.readers.segments import Segment
from documents.text import Page, Problem

_FEW_CHARACTERS = 20  # a page number and a stamp, not a page's text
_PICTURE_SHARE = 0.08  # smaller pictures are logos and seals
_LAYER_CHARACTERS = 50  # fewer on top of a picture are a stamp or a page number, not its text
_MIN_SCATTERED = 40
_SCATTERED_SHARE = 0.6
_GARBLED_SHARE = 0.3
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")


def read_page(page: pdfium.PdfPage, number: int, limits: Limits) -> tuple[Page, list[Problem]]:
    """The page and its problems."""
    if raw.FPDFPage_GetAnnotCount(page) > 0:
        page.flatten()  # filled-in fields and notes become text like any other
    frame = PageFrame(page)
    textpage = page.get_textpage()
    try:
        segments = text_segments(textpage, frame)
        problems = _too_dense(textpage, number)
    finally:
        textpage.close()
    text = "".join(segment.text for segment in segments)
    rects = picture_rects(page, frame)
    if _is_garbled(text) or _is_scattered(segments):
        return _by_ocr(page, number, "garbled", problems)
    if len(text) < _FEW_CHARACTERS and (not text or covered_share(rects, frame) > _PICTURE_SHARE):
        return _by_ocr(page, number, "picture", problems)
    bare = [rect for rect in rects if _characters_in(rect, segments) < _LAYER_CHARACTERS]
    has_ocr = covered_share(bare, frame) > _PICTURE_SHARE
    if has_ocr:
        seen = _in_pictures(page, frame, bare, segments)
        segments += [segment for segment in seen if is_legible(segment)]
        problems += doubts(seen, number)
    pieces = pieces_in_order(segments, width=frame.width, height=frame.height)
    return build_page(number, pieces, ocr=has_ocr), problems


def _by_ocr(
    page: pdfium.PdfPage, number: int, reason: str, problems: list[Problem]
) -> tuple[Page, list[Problem]]:
    image = page_image(page)
    if reason == "picture" and is_blank(image):
        return Page(number), [
            *problems,
            Problem("blank_page", f"第 {number} 页是空白页。", page=number),
        ]
    read, found = ocr_page(image, number)
    return read, [*problems, *found]


def _in_pictures(
    page: pdfium.PdfPage, frame: PageFrame, rects: list[Rect], known: list[Segment]
) -> list[Segment]:
    """The text of pictures between the text, in the page's own units."""
    image = page_image(page)
    scale = frame.width / image.shape[1]
    found = [
        Segment(
            each.text,
            each.x0 * scale,
            each.y0 * scale,
            each.x1 * scale,
            each.y1 * scale,
            each.confidence,
        )
        for each in _upright(image)
    ]
    boxes = [segment.outline for segment in known]
    new = [segment for segment in found if not lies_in(segment, boxes)]
    return [segment for segment in new if lies_in(segment, rects)]


def _characters_in(rect: Rect, segments: list[Segment]) -> int:
    return sum(len(segment.text) for segment in segments if lies_in(segment, [rect]))


def _upright(image: Picture) -> tuple[Segment, ...]:
    found = recognise(image)
    return () if found.turned else (*found.segments, *found.red)


def _is_garbled(text: str) -> bool:
    """A font without a map to characters: the layer is there but says nothing."""
    return bool(text) and len(_GARBLED.findall(text)) > _GARBLED_SHARE * len(text)


def _is_scattered(segments: list[Segment]) -> bool:
    """Characters that stand alone: text drawn sideways, which no line-finding survives."""
    characters = sum(len(segment.text) for segment in segments)
    alone = sum(len(segment.text) == 1 for segment in segments)
    return characters > _MIN_SCATTERED and alone > _SCATTERED_SHARE * characters


def _too_dense(textpage: pdfium.PdfTextPage, number: int) -> list[Problem]:
    if textpage.count_chars() <= MAX_CHARACTERS:
        return []
    return [
        Problem(
            "page_cut",
            f"第 {number} 页文字超过 {MAX_CHARACTERS} 个，其余未读取。",
            page=number,
        )
    ]
