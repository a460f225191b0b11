"""A round red seal with the name along its rim."""

import io
import math

from PIL import Image, ImageDraw

from samples.generate.render.font import font

_SIDE = 420
_RED = (200, 30, 40)


def seal_png(name: str, label: str = "") -> bytes:
    """Transparent PNG; `label` stands under the star, as 合同专用章 does."""
    image = Image.new("RGBA", (_SIDE, _SIDE), (255, 255, 255, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((8, 8, _SIDE - 8, _SIDE - 8), outline=(*_RED, 190), width=11)
    draw.polygon(_star(_SIDE / 2, _SIDE / 2, 58), fill=(*_RED, 180))
    _write_rim(image, name)
    if label:
        face = font(34, 500)
        width = draw.textlength(label, font=face)
        draw.text(((_SIDE - width) / 2, _SIDE * 0.72), label, font=face, fill=(*_RED, 190))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.382
        angle = math.pi * corner / 5 - math.pi / 2
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return points


def _write_rim(image: Image.Image, name: str) -> None:
    face = font(44, 500)
    sweep = min(290.0, 20.0 * len(name))
    for index, char in enumerate(name):
        angle = -sweep / 2 + sweep * index / max(1, len(name) - 1)
        tile = Image.new("RGBA", (64, 64), (255, 255, 255, 0))
        ImageDraw.Draw(tile).text((32, 32), char, font=face, fill=(*_RED, 200), anchor="mm")
        tile = tile.rotate(-angle, resample=Image.Resampling.BICUBIC)
        radius = _SIDE / 2 - 50
        x = _SIDE / 2 + radius * math.sin(math.radians(angle))
        y = _SIDE / 2 - radius * math.cos(math.radians(angle))
        image.alpha_composite(tile, (round(x - 32), round(y - 32)))
