"""However much a file holds, so much is read and the rest is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from openpyxl import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from documents import media_types as types
from documents.readers import xlsx
from documents.readers.dispatch import read
from documents.readers.limits import DEFAULT
from documents.text import DocumentText

FEW = replace(DEFAULT, blocks=50)


def word() -> bytes:
    document, target = Document(), BytesIO()
    for number in range(80):
        document.add_paragraph(f"第{number}段")
    document.save(target)
    return target.getvalue()


def sheets() -> bytes:
    book, target = Workbook(), BytesIO()
    for title in ("一", "二"):
        sheet = book.create_sheet(title)
        for number in range(40):
            sheet.append([number, "货款"])
    book.save(target)
    return target.getvalue()


def book_of(*rows_of_sheets: int, empty_first: int = 0) -> bytes:
    book, target = Workbook(), BytesIO()
    book.remove(book.active)
    for number, rows in enumerate(rows_of_sheets, start=1):
        sheet = book.create_sheet(f"账{number}")
        for row in range(rows):
            sheet.cell(row=empty_first + row + 1, column=1, value=f"第{row}笔")
    book.save(target)
    return target.getvalue()


def lines(text: DocumentText) -> int:
    return sum(len(page.blocks) for page in text.pages)


@pytest.mark.parametrize(
    ("media_type", "data", "place"),
    [
        (types.TEXT, "甲\n".encode() * 80, "第 1 页第 51 段"),
        (types.MARKDOWN, "甲\n\n".encode() * 80, "第 1 页第 51 段"),
        (types.HTML, ("<html><body>" + "<p>甲</p>" * 80).encode(), "第 1 页第 51 段"),
        (types.DOCX, word(), "第 1 页第 51 段"),
        (types.XLSX, sheets(), "工作表 3“二”第 11 行起未读取"),
    ],
    ids=["text", "markdown", "html", "docx", "xlsx"],
)
def test_paragraphs_beyond_the_limit_are_named(media_type: str, data: bytes, place: str) -> None:
    text = read(data, media_type, limits=FEW)
    assert lines(text) == 50
    (problem,) = [one for one in text.problems if one.code == "too_long"]
    assert place in problem.message


def test_a_sheet_is_left_at_the_limit_and_not_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    gone_through = []
    rows = ReadOnlyWorksheet.iter_rows

    def counted(sheet: ReadOnlyWorksheet) -> Iterator[object]:
        for row in rows(sheet):
            gone_through.append(row)
            yield row

    monkeypatch.setattr(ReadOnlyWorksheet, "iter_rows", counted)
    text = read(book_of(5000), types.XLSX, limits=FEW)
    assert lines(text) == 50
    assert len(gone_through) == 2 * 51  # values and formulas


def test_the_row_is_named_as_the_sheet_numbers_it_and_further_sheets_are_counted() -> None:
    text = read(book_of(60, 3, 3, empty_first=7), types.XLSX, limits=FEW)
    assert [(one.code, one.page, one.message) for one in text.problems] == [
        (
            "too_long",
            1,
            "表格过大：工作表 1“账1”第 58 行起及其后 2 个工作表未读取。请拆分文件后再上传。",
        )
    ]


def test_an_exactly_full_sheet_is_whole_and_empty_rows_after_it_are_no_loss() -> None:
    assert read(book_of(50), types.XLSX, limits=FEW).problems == ()
    text = read(book_of(50, 0, 1), types.XLSX, limits=FEW)
    assert [one.message for one in text.problems] == [
        "表格过大：工作表 3“账3”第 1 行起未读取。请拆分文件后再上传。"
    ]


def test_a_row_that_no_sheet_can_have_is_not_gone_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_LAST_ROW", 20)
    text = read(book_of(1, empty_first=40), types.XLSX)
    assert [one.code for one in text.problems] == ["too_long"]
    assert "第 21 行起" in text.problems[0].message


def test_a_large_workbook_gives_signs_of_life_while_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(xlsx, "_EVERY_SECONDS", 0.0)
    few, many = signs_during(book_of(10)), signs_during(book_of(20_000))
    assert few > 0
    assert many > 2 * few


def signs_during(data: bytes) -> int:
    signs: list[int] = []
    read(data, types.XLSX, alive=lambda: signs.append(1))
    return len(signs)


def test_what_fits_is_left_alone() -> None:
    text = read("甲\n".encode() * 50, types.TEXT, limits=FEW)
    assert (lines(text), text.problems) == (50, ())


@pytest.mark.parametrize("data", [b" \n\t\n", "\u200b\u200c\u200d\ufeff".encode() * 9])
def test_a_file_without_text_says_so(data: bytes) -> None:
    text = read(data, types.TEXT)
    assert text.is_empty
    assert [one.code for one in text.problems] == ["no_text"]
