"""What was scanned can be read again, and what was ruined can not."""

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from tests.samples.conftest import SAMPLES

_PARTS, _STEEL = SAMPLES / "parts_sale_limitation", SAMPLES / "steel_sale_plaintiff"


@pytest.fixture(scope="module")
def read():
    rapidocr = pytest.importorskip("rapidocr", reason="no OCR engine")
    engine = rapidocr.RapidOCR()

    def _read(image):
        pixels = np.asarray(image.convert("RGB"))[:, :, ::-1]
        return "".join(engine(pixels).txts or ())

    return _read


def test_a_scan_with_seals_reads(read):
    path = _STEEL / "09 对账单（2023年底，双方盖章）.jpg"
    text = read(Image.open(io.BytesIO(path.read_bytes())))
    assert "986,400.00" in text
    assert "2024年1月12日" in text


def test_a_photo_taken_at_an_angle_reads(read):
    path = _PARTS / "02 框架合同签章页（手机拍）.jpg"
    assert "2018年12月20日" in read(Image.open(io.BytesIO(path.read_bytes())))


def test_only_the_ruined_page_does_not_read(read):
    scan = pypdfium2.PdfDocument(_PARTS / "05 2019年送货单（扫描4页）.pdf")
    pages = [read(page.render(scale=150 / 72).to_pil()) for page in scan]
    assert ["元" in page for page in pages] == [True, True, False, True]
    assert len(pages[2]) < 10
