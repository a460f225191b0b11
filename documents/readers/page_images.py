"""A page as a PNG for the citation view, and how many pages a file has."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageSequence

from documents import media_types as types
from documents.text import Problem

MAX_SIDE = 1800


def page_png(data: bytes, media_type: str, number: int, turned: int) -> bytes:
    """The page turned as it was read; empty when the file has no such picture."""
    image = _page(data, media_type, number)
    if image is None:
        return b""
    image = image.rotate(-turned, expand=True) if turned else image
    image.thumbnail((MAX_SIDE, MAX_SIDE))
    target = BytesIO()
    image.save(target, "PNG", optimize=False)
    return target.getvalue()


def count_pages(data: bytes, media_type: str) -> tuple[int | None, Problem | None]:
    """Pages of a PDF without reading them; the problem when it does not open."""
    if media_type != types.PDF:
        return None, None
    from documents.readers.pdf.reader import open_pdf

    pdf, problem = open_pdf(data)
    if pdf is None:
        return None, problem
    try:
        return len(pdf), None
    finally:
        pdf.close()


def _page(data: bytes, media_type: str, number: int) -> Image.Image | None:
    if media_type == types.PDF:
        return _pdf_page(data, number)
    if media_type in types.IMAGES:
        return _frame(data, number)
    return None


def _pdf_page(data: bytes, number: int) -> Image.Image | None:
    from documents.readers.pdf.images import page_image
    from documents.readers.pdf.reader import open_pdf

    pdf, _problem = open_pdf(data)
    if pdf is None:
        return None
    try:
        if not 1 <= number <= len(pdf):
            return None
        pdf.init_forms()
        return Image.fromarray(page_image(pdf[number - 1], max_side=MAX_SIDE))
    finally:
        pdf.close()


def _frame(data: bytes, number: int) -> Image.Image | None:
    from documents.readers.image import FORMATS, as_array
    from documents.readers.limits import DEFAULT

    Image.MAX_IMAGE_PIXELS = None
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        for position, frame in enumerate(ImageSequence.Iterator(image), start=1):
            if position == number:
                if frame.width * frame.height > DEFAULT.image_pixels:
                    return None
                return Image.fromarray(as_array(frame))
    return None
