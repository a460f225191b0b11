"""However much a file holds, so much is read and the rest is named."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from openpyxl import Workbook

from documents import media_types as types
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


def lines(text: DocumentText) -> int:
    return sum(len(page.blocks) for page in text.pages)


@pytest.mark.parametrize(
    ("media_type", "data", "place"),
    [
        (types.TEXT, "甲\n".encode() * 80, "第 1 页第 51 段"),
        (types.MARKDOWN, "甲\n\n".encode() * 80, "第 1 页第 51 段"),
        (types.HTML, ("<html><body>" + "<p>甲</p>" * 80).encode(), "第 1 页第 51 段"),
        (types.DOCX, word(), "第 1 页第 51 段"),
        (types.XLSX, sheets(), "第 3 页第 11 段"),
    ],
    ids=["text", "markdown", "html", "docx", "xlsx"],
)
def test_paragraphs_beyond_the_limit_are_named(media_type: str, data: bytes, place: str) -> None:
    text = read(data, media_type, limits=FEW)
    assert lines(text) == 50
    (problem,) = [one for one in text.problems if one.code == "too_long"]
    assert place in problem.message


def test_what_fits_is_left_alone() -> None:
    text = read("甲\n".encode() * 50, types.TEXT, limits=FEW)
    assert (lines(text), text.problems) == (50, ())


@pytest.mark.parametrize("data", [b" \n\t\n", "\u200b\u200c\u200d\ufeff".encode() * 9])
def test_a_file_without_text_says_so(data: bytes) -> None:
    text = read(data, types.TEXT)
    assert text.is_empty
    assert [one.code for one in text.problems] == ["no_text"]
