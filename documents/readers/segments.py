"""Text in a box: what text layers and OCR find, before it has an order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.readers.blocks import Box

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]")


@dataclass(frozen=True)
class Segment:
    """Text in a box, in any unit that is the same across and down, the origin top left."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float | None = None
    shown: Box | None = None  # where it stands in the picture, when that was straightened

    @property
    def outline(self) -> Box:
        return self.shown or (self.x0, self.y0, self.x1, self.y1)

    @property
    def height(self) -> float:
        return self.y1 - self.y0


Row = list[Segment]


def is_wide(char: str) -> bool:
    """Hanzi, full-width letters and Chinese punctuation: no space stands next to them."""
    return bool(_WIDE.match(char))
