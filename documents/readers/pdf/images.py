"""What of a PDF page is picture, and the page as a picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.readers.pdf.text_layer import PageFrame
from documents.readers.segments import Segment

DOTS_PER_POINT = 200 / 72
MAX_SIDE = 2600  # pixels
_MAX_OBJECTS = 5000
_BLANK_SPREAD = 3.0  # standard deviation of grey below which a page shows nothing

Rect = tuple[float, float, float, float]


def picture_rects(page: pdfium.PdfPage, frame: PageFrame) -> list[Rect]:
    """Where pictures stand on the page, clipped to it."""
    rects = []
    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4)):
        if count >= _MAX_OBJECTS:
            break
        x0, y0, x1, y1 = frame.box(*item.get_bounds())
        clipped = max(x0, 0.0), max(y0, 0.0), min(x1, frame.width), min(y1, frame.height)
        if clipped[0] < clipped[2] and clipped[1] < clipped[3]:
            rects.append(clipped)
    return rects


def covered_share(rects: list[Rect], frame: PageFrame) -> float:
    """The share of the page under pictures, on a grid of 50 by 50."""
    grid = np.zeros((50, 50), dtype=bool)
    for x0, y0, x1, y1 in rects:
        across = slice(int(x0 / frame.width * 50), int(np.ceil(x1 / frame.width * 50)))
        down = slice(int(y0 / frame.height * 50), int(np.ceil(y1 / frame.height * 50)))
        grid[down, across] = True
    return float(grid.mean())


def lies_in(segment: Segment, rects: list[Rect]) -> bool:
    """Whether the middle of the segment is inside a picture."""
    x, y = (segment.x0 + segment.x1) / 2, (segment.y0 + segment.y1) / 2
    return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in rects)


def page_image(page: pdfium.PdfPage, *, max_side: int = MAX_SIDE) -> np.ndarray[Any, Any]:
    """The page as an RGB array, at 200 dpi or as much as fits."""
    scale = min(DOTS_PER_POINT, max_side / max(page.get_width(), page.get_height(), 1.0))
    bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=True)
    try:
        return np.array(bitmap.to_pil().convert("RGB"))
    finally:
        bitmap.close()


def is_blank(image: np.ndarray[Any, Any]) -> bool:
    return float(image.std()) < _BLANK_SPREAD
