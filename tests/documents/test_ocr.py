"""Text out of pictures: upright, upside down, sideways, slanted, blurred."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from documents import media_types as types
from documents import readers
from documents.readers.dispatch import read
from documents.text import BlockKind, DocumentText
from tests.documents.papers import as_bytes, font, picture_of

pytestmark = [pytest.mark.ocr, pytest.mark.timeout(300)]

LINES = [
    "送货单",
    "收货单位：江州市样本精密部件有限公司",
    "品名\t数量\t金额",
    "转向节\t1500件\t279,000.00",
    "签收日期：2019年1月25日",
]


def squeezed(text: DocumentText) -> list[str]:
    rows = [block.text.replace(" ", "") for page in text.pages for block in page.blocks]
    return [row.replace(":", "：") for row in rows]


def check(text: DocumentText, turned: int = 0) -> None:
    assert squeezed(text) == LINES
    page = text.pages[0]
    assert page.ocr
    assert page.turned == turned
    tops = [block.bbox[1] for block in page.blocks if block.bbox]
    assert len(tops) == len(LINES)
    assert tops == sorted(tops)
    for block in page.blocks:
        assert page.text[block.start : block.end] == block.text
        assert block.confidence is not None


def test_rows_come_in_reading_order() -> None:
    text = read(as_bytes(picture_of(LINES)), types.PNG)
    check(text)
    kinds = [block.kind for block in text.pages[0].blocks]
    assert kinds[2:4] == [BlockKind.ROW, BlockKind.ROW]


@pytest.mark.parametrize(
    ("held", "turned"),
    [
        (Image.Transpose.ROTATE_180, 180),
        (Image.Transpose.ROTATE_90, 90),
        (Image.Transpose.ROTATE_270, 270),
    ],
)
def test_a_page_held_the_wrong_way_is_turned(held: Image.Transpose, turned: int) -> None:
    check(read(as_bytes(picture_of(LINES).transpose(held)), types.PNG), turned)


def test_a_photo_at_an_angle_keeps_its_rows() -> None:
    paper = picture_of(LINES)
    width, height = paper.size
    seen_from = [(60, 30), (width - 20, 90), (width - 90, height - 10), (10, height - 60)]
    photo = paper.transform(
        paper.size,
        Image.Transform.PERSPECTIVE,
        _perspective(seen_from, width, height),
        Image.Resampling.BICUBIC,
        fillcolor="white",
    )
    check(read(as_bytes(photo, "JPEG", quality=85), types.JPEG))


def test_a_slanted_scan_keeps_its_rows() -> None:
    slanted = picture_of(LINES).rotate(4, expand=True, fillcolor="white", resample=3)
    check(read(as_bytes(slanted), types.PNG))


def test_a_blurred_page_is_unreadable_and_has_no_text() -> None:
    blurred = picture_of(LINES).filter(ImageFilter.GaussianBlur(14))
    text = read(as_bytes(blurred), types.PNG)
    assert [(each.code, each.page) for each in text.problems] == [("unreadable_page", 1)]
    assert text.is_empty


def test_an_empty_picture_is_unreadable() -> None:
    text = read(as_bytes(Image.new("RGB", (800, 600), "white")), types.PNG)
    assert [each.code for each in text.problems] == ["unreadable_page"]


def test_a_scan_inside_a_pdf_is_read() -> None:
    paper = picture_of(LINES)
    text = read(as_bytes(paper, "PDF", resolution=150), types.PDF)
    check(text)


def test_each_frame_of_a_tiff_is_a_page() -> None:
    frames = [picture_of([line]) for line in ("第一页付款通知", "第二页催款通知")]
    tiff = as_bytes(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    assert squeezed(read(tiff, types.TIFF)) == ["第一页付款通知", "第二页催款通知"]


def test_a_wrapped_paragraph_is_one_block() -> None:
    lines = [
        "买方应当在收到货物之日起三十日内付清全部",
        "货款，逾期付款的，每逾期一日按照未付款项",
        "的万分之五支付违约金。",
    ]
    text = read(as_bytes(picture_of(lines)), types.PNG)
    assert squeezed(text) == ["".join(lines)]


def test_a_picture_cut_short_is_damaged_and_said_so() -> None:
    text = read(as_bytes(picture_of(LINES))[:2000], types.PNG)
    assert [each.code for each in text.problems] == ["damaged"]


def test_a_picture_larger_than_the_bound_is_refused_before_it_is_unpacked() -> None:
    image = Image.new("1", (20_000, 20_000))
    text = read(as_bytes(image), types.PNG)
    assert [each.code for each in text.problems] == ["image_too_large"]


def test_the_camera_says_how_it_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned 90° clockwise
    held = picture_of(LINES).transpose(Image.Transpose.ROTATE_90)
    check(read(as_bytes(held, "JPEG", quality=90, exif=exif), types.JPEG))


def test_a_red_seal_over_text_leaves_the_text() -> None:
    paper = picture_of(LINES)
    draw = ImageDraw.Draw(paper)
    draw.ellipse((750, 350, 1050, 650), outline=(220, 40, 40), width=8)
    draw.text((830, 560), "合同专用章", fill=(220, 40, 40), font=font(28))
    found = "".join(squeezed(read(as_bytes(paper), types.PNG)))
    for expected in ("江州市样本精密部件有限公司", "279,000.00", "2019年1月25日"):
        assert expected in found


def test_the_engine_loads_without_a_display() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import cv2, rapidocr; from documents.readers.ocr.engine import engine; engine()",
        ],
        cwd=Path(readers.__file__).parent.parent.parent,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def _perspective(corners: list[tuple[int, int]], width: int, height: int) -> list[float]:
    """The coefficients that show the paper's corners at the given places."""
    paper = [(0, 0), (width, 0), (width, height), (0, height)]
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, paper, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        values += [u, v]
    return [float(each) for each in np.linalg.solve(np.array(rows), np.array(values))]
