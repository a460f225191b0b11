"""A page photographed at an angle on a desk."""

import io
import zlib

import numpy as np
from PIL import Image, ImageFilter

from samples.generate.paper import Paper
from samples.generate.render.typst_engine import page_png

_LONG, _SHORT = 2000, 1500
_QUALITY = 66
# Where the corners of the sheet come to lie in the picture: a camera held low and to the left.
_CORNERS = ((0.125, 0.085), (0.845, 0.055), (0.955, 0.935), (0.045, 0.965))

Point = tuple[float, float]


def photo_bytes(paper: Paper) -> bytes:
    [page] = paper.pages
    chance = np.random.default_rng(zlib.crc32(paper.name.encode()))
    sheet = Image.open(io.BytesIO(page_png(page))).convert("RGB")
    size = (_SHORT, _LONG) if sheet.height > sheet.width else (_LONG, _SHORT)
    corners = [(x * size[0], y * size[1]) for x, y in _CORNERS]
    terms, how = _perspective(corners, sheet.size), Image.Transform.PERSPECTIVE
    laid = sheet.transform(size, how, terms, resample=Image.Resampling.BICUBIC)
    cover = Image.new("L", sheet.size, 255).transform(size, how, terms)
    picture = Image.composite(laid, _desk(size, chance), cover).filter(
        ImageFilter.GaussianBlur(0.5)
    )
    buffer = io.BytesIO()
    _lit(picture, chance).save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()


def _perspective(corners: list[Point], size: tuple[int, int]) -> tuple[float, ...]:
    """The eight terms that lead from a point of the picture back to a point of the sheet."""
    width, height = size
    targets: list[Point] = [(0, 0), (width, 0), (width, height), (0, height)]
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, targets, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        values += [u, v]
    return tuple(float(term) for term in np.linalg.solve(np.array(rows), np.array(values)))


def _desk(size: tuple[int, int], chance: np.random.Generator) -> Image.Image:
    width, height = size
    grain = chance.normal(0, 1, (1, width)).cumsum(axis=1)
    grain = (grain - grain.mean()) / (abs(grain).max() or 1) * 16
    wood = np.array([112, 84, 60])[None, None, :] + grain[:, :, None]
    wood = np.repeat(wood, height, axis=0) + chance.normal(0, 3, (height, width, 1))
    return Image.fromarray(np.clip(wood, 0, 255).astype(np.uint8))


def _lit(picture: Image.Image, chance: np.random.Generator) -> Image.Image:
    pixels = np.asarray(picture, dtype=np.float32)
    width, height = picture.size
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 1.0 - 0.26 * (columns / width) - 0.14 * (rows / height)
    shadow = 1 - 0.16 / (1 + np.exp(-(columns + rows * 0.35 - 1.1 * width) / 60))
    warm = np.array([1.0, 0.975, 0.93], dtype=np.float32)
    noise = chance.normal(0, 3.0, (height, width, 1)).astype(np.float32)
    pixels = pixels * (light * shadow)[:, :, None] * warm + noise
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
