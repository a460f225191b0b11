"""A file is what its content says."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document as WordFile
from openpyxl import Workbook
from PIL import Image

from documents import media_types as types
from documents.archives.bounds import ArchiveBomb, ArchiveDamaged
from documents.sniffing import UnsupportedMediaType, sniff
from tests.documents.papers import PE_HEAD, as_bytes, pdf_of, zip_of


def saved(file: object) -> bytes:
    target = BytesIO()
    file.save(target)  # type: ignore[attr-defined]
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf_of(["x"]), types.PDF),
        (saved(WordFile()), types.DOCX),
        (saved(Workbook()), types.XLSX),
        ("合同\n甲方".encode(), types.TEXT),
        ("合同编号：第一号，甲方与乙方签订".encode("gb18030"), types.TEXT),
        ("合同".encode("utf-16"), types.TEXT),
        ("# 合同\n正文".encode(), types.MARKDOWN),
        (b"<!DOCTYPE html><p>x</p>", types.HTML),
        (b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nbody", types.EML),
        (b"{\\rtf1\\ansi x}", types.RTF),
        (zip_of({"a.txt": b"a"}), types.ZIP),
        (zip_of({"mimetype": types.ODT.encode(), "content.xml": b"<x/>"}), types.ODT),
        *[
            (as_bytes(Image.new("RGB", (4, 4)), kind), media_type)
            for kind, media_type in [
                ("PNG", types.PNG),
                ("JPEG", types.JPEG),
                ("BMP", types.BMP),
                ("TIFF", types.TIFF),
                ("WEBP", types.WEBP),
            ]
        ],
    ],
)
def test_content_tells_the_type(data: bytes, expected: str) -> None:
    assert sniff(BytesIO(data)) == expected


@pytest.mark.parametrize(
    "data",
    [
        PE_HEAD,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 64,
        bytes(range(256)) * 40,
        b"\x00\x01\x02\x03" * 100,
        zip_of({"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"}),
        b"GIF89a" + b"\x01\x00\x01\x00\x80\x00\x00" + b"\xff\x00" * 20,
    ],
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(UnsupportedMediaType):
        sniff(BytesIO(data))


def test_a_chat_that_quotes_a_mail_header_is_text() -> None:
    chat = "张三 2023-01-05 10:00\nFrom: the bank\n已收到"
    assert sniff(BytesIO(chat.encode())) == types.TEXT


def test_a_cut_zip_is_damaged() -> None:
    with pytest.raises(ArchiveDamaged):
        sniff(BytesIO(zip_of({"a.txt": b"a" * 1000})[:40]))


def test_a_word_file_that_unpacks_to_gigabytes_is_refused() -> None:
    bomb = zip_of({"[Content_Types].xml": b"<x/>", "word/document.xml": b"\0" * (30 * 2**20)})
    with pytest.raises(ArchiveBomb):
        sniff(BytesIO(bomb))


def test_a_directory_that_declares_too_many_entries_is_not_even_opened() -> None:
    data = bytearray(zip_of({"a": b""}))
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = (64 * 2**20).to_bytes(4, "little")
    with pytest.raises(ArchiveBomb):
        sniff(BytesIO(bytes(data)))
