"""What a flatbed scanner makes of a page."""

import io
import zlib
from datetime import date

import numpy as np
from PIL import Image, ImageFilter

from samples.generate.paper import Page, Paper
from samples.generate.render.typst_engine import PIXELS_PER_INCH, page_png

QUALITY = 58


def scan_jpg_bytes(paper: Paper) -> bytes:
    """All pages of the paper have to be one sheet."""
    [page] = paper.pages
    return _jpg(scanned(page, _seed(paper, 0)))


def scan_pdf_bytes(paper: Paper) -> bytes:
    """Pages as pictures, with no text layer."""
    sheets = [
        Image.open(io.BytesIO(_jpg(scanned(page, _seed(paper, number)))))
        for number, page in enumerate(paper.pages)
    ]
    stamp = _stamp(paper.dated)
    buffer = io.BytesIO()
    sheets[0].save(
        buffer,
        "PDF",
        save_all=True,
        append_images=sheets[1:],
        resolution=PIXELS_PER_INCH,
        quality=QUALITY,
        creationDate=stamp,
        modDate=stamp,
        producer="SampleScan 2000",
    )
    return buffer.getvalue()


def scanned(page: Page, seed: int) -> Image.Image:
    chance = np.random.default_rng(seed)
    image = Image.open(io.BytesIO(page_png(page))).convert("RGB")
    angle = float(chance.uniform(0.15, 0.5)) * (1 if chance.random() < 0.5 else -1)
    image = image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=(236, 234, 229))
    if page.ruined:
        image = image.filter(ImageFilter.GaussianBlur(11))
    else:
        image = image.filter(ImageFilter.GaussianBlur(0.45))
    return _on_paper(image, chance, ruined=page.ruined)


def _on_paper(image: Image.Image, chance: np.random.Generator, *, ruined: bool) -> Image.Image:
    pixels = np.asarray(image, dtype=np.float32)
    height, width, _ = pixels.shape
    if ruined:
        pixels = 205 + (pixels - 205) * 0.22
        pixels = pixels * _stain(height, width, chance)
    tone = np.array([0.985, 0.972, 0.94], dtype=np.float32)
    shade = 1 - 0.05 * np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    grain = chance.normal(0, 3.0, (height, width, 1)).astype(np.float32)
    pixels = pixels * tone * shade + grain
    _add_specks(pixels, chance)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _stain(height: int, width: int, chance: np.random.Generator) -> np.ndarray:
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = width * chance.uniform(0.35, 0.6), height * chance.uniform(0.35, 0.6)
    distance = np.hypot((columns - x) / width, (rows - y) / height)
    return (1 - 0.45 * np.exp(-((distance / 0.33) ** 2)))[:, :, None]


def _add_specks(pixels: np.ndarray, chance: np.random.Generator) -> None:
    height, width, _ = pixels.shape
    for _ in range(14):
        row, column = int(chance.integers(0, height - 3)), int(chance.integers(0, width - 3))
        pixels[row : row + 2, column : column + 2] = 90


def _jpg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY, dpi=(PIXELS_PER_INCH, PIXELS_PER_INCH))
    return buffer.getvalue()


def _seed(paper: Paper, number: int) -> int:
    return zlib.crc32(f"{paper.name}/{number}".encode())


def _stamp(day: date):
    return day.timetuple()
