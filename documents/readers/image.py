"""Pictures: every frame is a page, read by OCR."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from documents.readers.limits import DEFAULT, Limits
from documents.readers.ocr.page import ocr_page
from documents.text import DocumentText, Page, Problem

MAX_SIDE = 4000  # pixels; larger pictures are made smaller before they are looked at
FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "WEBP", "MPO")

OnPage = Callable[[Page, list[Problem]], None]


def read_image(
    data: bytes, limits: Limits = DEFAULT, on_page: OnPage | None = None
) -> DocumentText:
    """The text of a picture, or of each frame of a TIFF."""
    pages: list[Page] = []
    problems: list[Problem] = []
    Image.MAX_IMAGE_PIXELS = None  # our own bound, below, tells what is wrong
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
                if number > limits.pages:
                    problems.append(
                        Problem("pages_skipped", f"第 {number} 页起未读取。", page=number)
                    )
                    break
                page, found = _page(frame, number, limits)
                pages.append(page)
                problems += found
                if on_page:
                    on_page(page, found)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        problems.append(Problem("damaged", "图片已损坏，无法完整读取。请重新拍摄或导出。"))
    return DocumentText(tuple(pages), tuple(problems))


def upright(frame: Image.Image) -> Image.Image:
    """As cameras mean it: turned by the EXIF orientation, transparent parts white."""
    turned = ImageOps.exif_transpose(frame)
    if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
        layered = turned.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(white, layered).convert("RGB")
    if turned.mode.startswith("I;16"):
        return turned.point(lambda value: value / 256).convert("RGB")
    return turned.convert("RGB")


def as_array(frame: Image.Image) -> np.ndarray[Any, Any]:
    """The upright picture as an RGB array, not larger than the bound."""
    picture = upright(frame)
    picture.thumbnail((MAX_SIDE, MAX_SIDE))
    return np.array(picture)


def _page(frame: Image.Image, number: int, limits: Limits) -> tuple[Page, list[Problem]]:
    if frame.width * frame.height > limits.image_pixels:
        message = f"第 {number} 页图片尺寸过大，未读取。请缩小后上传。"
        return Page(number), [Problem("image_too_large", message, page=number)]
    return ocr_page(as_array(frame), number)
