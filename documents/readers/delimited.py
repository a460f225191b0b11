"""Tables in plain text, as banks and shops export them: fields parted by commas or bars."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from documents.readers.blocks import Piece
from documents.text import BlockKind

_MARKS = (",", "|", ";")
_LEAST_FIELDS = 3
_LONGEST_NAME = 16
_LONGEST_ROW = 4000
_NO_NAME = re.compile(r"[\d。；：！？:]")
_THOUSANDS = re.compile(r"(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?)(?![\d.])")


def pieces(lines: list[str]) -> Iterator[Piece]:
    """Lines; a row of names above a row with as many fields begins a table."""
    mark, count, table = "", 0, 0
    for at, line in enumerate(lines):
        cells = _cells(line, mark, count) if mark else []
        if len(cells) != count or not mark:
            mark, count = _header(line, lines[at + 1] if at + 1 < len(lines) else "")
            cells = _fields(line, mark) if mark else []
            table += bool(mark)
        yield Piece("\t".join(cells), BlockKind.ROW, table=table) if mark else Piece(line)


def _header(line: str, following: str) -> tuple[str, int]:
    """The mark that parts the names and how many there are; none when it is no header."""
    for mark in _MARKS:
        names = _fields(line, mark) if mark in line else []
        if len(names) < _LEAST_FIELDS or any(map(_is_no_name, names)):
            continue
        if len(_cells(following, mark, len(names))) == len(names) and re.search(r"\d", following):
            return mark, len(names)
    return "", 0


def _is_no_name(text: str) -> bool:
    return not text or len(text) > _LONGEST_NAME or _NO_NAME.search(text) is not None


def _cells(line: str, mark: str, count: int) -> list[str]:
    """The fields of a row; commas inside sums are no borders where that makes the row fit."""
    cells = _fields(line, mark)
    if mark == "," and len(cells) > count:
        cells = _fields(_THOUSANDS.sub(lambda hit: hit[1].replace(",", ""), line), mark)
    return cells


def _fields(line: str, mark: str) -> list[str]:
    text = line.strip()
    if len(text) > _LONGEST_ROW:
        return [text]
    if mark == "|":
        text = text.removeprefix("|").removesuffix("|")
    return [field.strip() for field in next(csv.reader([text], delimiter=mark), [])]
