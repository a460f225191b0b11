"""Pictures inside other documents: screenshots and scans pasted into a Word file."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from documents.readers.blocks import Piece
from documents.readers.image import FORMATS, as_array
from documents.readers.layout import pieces_in_order
from documents.readers.limits import DEFAULT
from documents.readers.ocr.page import doubts, is_legible, is_trustworthy
from documents.readers.ocr.recognition import recognise
from documents.text import Problem

_MIN_SIDE = 80  # pixels: smaller ones are icons and rules
_MIN_AREA = 30_000


def read_picture(data: bytes, page: int) -> tuple[list[Piece], list[Problem]] | None:
    """The lines in a picture, None when it cannot be opened."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if min(image.size) < _MIN_SIDE or image.width * image.height < _MIN_AREA:
                return [], []
            if image.width * image.height > DEFAULT.image_pixels:
                return None
            picture = as_array(image)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None
    found = recognise(picture)
    if not is_trustworthy(found.segments):
        message = f"第 {page} 页有一幅图片未识别出可靠的文字，请对照原件。"
        return [], [Problem("picture_without_text", message, page=page)]
    legible = [each for each in found.segments if is_legible(each)]
    pieces = pieces_in_order(legible, width=found.width, height=found.height)
    without_place = [Piece(each.text, each.kind, None, each.confidence) for each in pieces]
    return without_place, doubts(found.segments, page)
