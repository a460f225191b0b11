"""The lines of an official text, from Markdown, plain text or Word."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import docx
from docx.opc.exceptions import PackageNotFoundError

from pipeline.errors import DomainError

READABLE = {".md", ".markdown", ".txt", ".docx"}
MOST_BYTES = 10_000_000
MOST_UNPACKED = 100_000_000
UNSTORABLE = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
ENCODINGS = ("utf-8-sig", "gb18030")


class LawUnreadable(DomainError):
    """A file that cannot be taken in; the message says why."""

    code = "law_unreadable"


class PlacedLine(str):
    """A line that knows its number in the file, from 1; in Word the number of its paragraph."""

    number: int

    @classmethod
    def of(cls, text: str, number: int) -> PlacedLine:
        made = cls(text)
        made.number = number
        return made


def place_of(line: str) -> str:
    """第 12 行： for a line from a file."""
    return f"第 {line.number} 行：" if isinstance(line, PlacedLine) else ""


def lines_of(path: Path) -> list[str]:
    """The paragraphs in order, without empty ones; raises LawUnreadable."""
    if path.suffix.lower() not in READABLE:
        raise LawUnreadable("文件类型不支持，只读取 md、txt、docx")
    if path.stat().st_size > MOST_BYTES:
        raise LawUnreadable(f"文件超过 {MOST_BYTES // 1_000_000} MB")
    found = _word(path) if path.suffix.lower() == ".docx" else _text(path)
    lines = [PlacedLine.of(line.strip(), at) for at, line in enumerate(found, start=1)]
    for line in lines:
        if UNSTORABLE.search(line):
            raise LawUnreadable(f"{place_of(line)}含有控制字符，可能不是文本文件")
    return [line for line in lines if line]


def _text(path: Path) -> list[str]:
    content = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding).splitlines()
        except UnicodeDecodeError:
            continue
    raise LawUnreadable("文字编码无法识别，请另存为 UTF-8")


def _word(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(item.file_size for item in archive.infolist()) > MOST_UNPACKED:
                raise LawUnreadable("文件展开后过大")
        document = docx.Document(str(path))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise LawUnreadable("文件损坏，或不是 docx") from error
    if document.tables:
        raise LawUnreadable("文件含有表格，表格中的条文会遗漏；请改为一条一段的正文")
    return [line for each in document.paragraphs for line in each.text.splitlines()]
