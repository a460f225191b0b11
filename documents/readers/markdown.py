"""Markdown: the source lines themselves, headings and table rows told apart."""

from __future__ import annotations

import re

from documents.encodings import decode
from documents.readers.blocks import Piece, build_page
from documents.readers.limits import DEFAULT, Limits
from documents.readers.text import bounded, encoding_problems, parts
from documents.text import BlockKind, DocumentText, Problem

_HEADING = re.compile(r"^#{1,6} (?P<words>.*)$")
_RULER = re.compile(r"^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?$")


def read_markdown(data: bytes, limits: Limits = DEFAULT) -> DocumentText:
    """Headings, table rows and lines in order."""
    decoded = decode(data)
    if decoded is None:
        return DocumentText(problems=(Problem("damaged", "文件不是可识别的文本，无法读取。"),))
    text, problems = bounded(decoded.text, limits)
    pages = [
        build_page(number, pieces(part.splitlines()))
        for number, part in enumerate(parts(text), start=1)
    ]
    return DocumentText(tuple(pages), (*encoding_problems(decoded), *problems))


def pieces(lines: list[str]) -> list[Piece]:
    """A table begins with a row above a ruler and ends with the first line without a bar."""
    found: list[Piece] = []
    table = 0
    in_table = False
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if not in_table and "|" in line and _RULER.match(following.strip()):
            in_table, table = True, table + 1
        in_table = in_table and "|" in line
        if in_table and _RULER.match(line.strip()):
            continue
        found.append(_row(line, table) if in_table else _line(line))
    return found


def _row(line: str, table: int) -> Piece:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    return Piece("\t".join(cells), BlockKind.ROW, table=table)


def _line(line: str) -> Piece:
    heading = _HEADING.match(line)
    if heading is None:
        return Piece(line)
    return Piece(heading["words"].strip().rstrip("#").rstrip(), BlockKind.HEADING)
