"""Every file that a report offers comes, opens and holds the report."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

SELLER = "江州恒达钢材贸易有限公司"


def text_of_pdf(data: bytes) -> str:
    pdf = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_range() for page in pdf).replace("\r\n", "")


def text_of_excel(data: bytes) -> str:
    sheets = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    return " ".join(str(cell.value) for sheet in sheets for row in sheet for cell in row)


def text_of_word(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


OPENED: dict[str, Callable[[bytes], str]] = {
    "pdf": text_of_pdf,
    "xlsx": text_of_excel,
    "docx": text_of_word,
    "json": lambda data: json.dumps(json.loads(data), ensure_ascii=False),
    "md": lambda data: data.decode(),
    "html": lambda data: data.decode(),
}


def test_every_download_opens_and_tells_of_the_case(
    demo_page: Page, analysis: str, tmp_path: Path
) -> None:
    demo_page.goto(f"/analyses/{analysis}/")
    demo_page.locator("summary", has_text="下载").click()
    links = demo_page.locator(".menu__list a[download]")
    expect(links.first).to_be_visible()
    endings = set()
    for number in range(links.count()):
        with demo_page.expect_download() as coming:
            links.nth(number).click()
        file = coming.value
        ending = file.suggested_filename.rpartition(".")[2]
        target = tmp_path / f"{number}.{ending}"
        file.save_as(target)
        told = OPENED[ending](target.read_bytes())
        is_report = file.suggested_filename.startswith("报告")
        assert SELLER in told or not is_report, file.suggested_filename
        assert len(told) > 100, file.suggested_filename
        endings.add(ending)
    assert {"pdf", "xlsx", "docx", "json", "md"} <= endings
