"""The font all printed samples use."""

from pathlib import Path

import manimgx_fonts_cjk
from PIL import ImageFont

FAMILY = "Noto Sans CJK SC"
_SIMPLIFIED = 2  # place of the simplified Chinese face in the collection


def font_folder() -> str:
    return str(Path(manimgx_fonts_cjk.__file__).parent)


def font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """The simplified Chinese face at a size in pixels and a weight of 100–900."""
    path = next(Path(font_folder()).glob("*.ttc"))
    face = ImageFont.truetype(str(path), size, index=_SIMPLIFIED)
    face.set_variation_by_axes([weight])
    return face
