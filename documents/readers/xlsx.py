"""Excel files: a sheet is a page, a row is a block, values as the sheet shows them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from documents.readers.blocks import Piece, build_page
from documents.readers.limits import DEFAULT, Limits
from documents.readers.number_format import shown
from documents.text import BlockKind, DocumentText, Page, Problem

_BROKEN = (
    InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError,
    IndexError, OSError, SyntaxError,
)  # fmt: skip  # what openpyxl raises on hostile files


def read_xlsx(data: bytes, limits: Limits = DEFAULT) -> DocumentText:
    """The rows of every sheet, hidden sheets too."""
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        return _read(book, limits)
    except _BROKEN:
        return DocumentText(problems=(Problem("damaged", "Excel 文件已损坏，无法读取。"),))


def _read(book: Any, limits: Limits) -> DocumentText:
    pages: list[Page] = []
    problems: list[Problem] = []
    left = limits.table_cells
    for number, sheet in enumerate(book.worksheets, start=1):
        pieces, used, is_cut = _rows(sheet, left)
        left -= used
        pages.append(build_page(number, pieces, label=sheet.title))
        if is_cut:
            message = f"表格过大：工作表 {number} 第 {len(pieces) + 1} 行起未读取。"
            problems.append(Problem("too_long", message, page=number))
        if sheet.sheet_state != "visible":
            problems.append(
                Problem("hidden_sheet", f"工作表 {number} 是隐藏的，已一并读取。", page=number)
            )
    return DocumentText(tuple(pages), tuple(problems))


def _rows(sheet: Any, left: int) -> tuple[list[Piece], int, bool]:
    """Rows with a value; the declared size of a sheet is not believed."""
    sheet.reset_dimensions()
    pieces: list[Piece] = []
    used = 0
    for row in sheet.iter_rows():
        used += len(row)
        if used > left:
            return pieces, used, True
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            pieces.append(Piece("\t".join(cells), BlockKind.ROW, table=1))
    return pieces, used, False


def _text(cell: Any) -> str:
    if cell.value is None:
        return ""
    return " ".join(shown(cell.value, cell.number_format or "General").split())
