"""Excel files: a sheet is a page, a row is a block, values as the sheet shows them."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
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
_LAST_ROW = 1_048_576  # of any sheet; a row that claims to lie further down is not gone to
_EVERY_SECONDS = 1.0
Alive = Callable[[], None]


def read_xlsx(data: bytes, limits: Limits = DEFAULT, alive: Alive = lambda: None) -> DocumentText:
    """The rows of every sheet, hidden sheets too, up to the limits; `alive` hears of progress."""
    try:
        values, formulas = (
            load_workbook(_Watched(data, alive), read_only=True, data_only=only, keep_links=False)
            for only in (True, False)
        )
        text = _read(values, formulas, limits)
        pictures = _pictures(data)
        return replace(text, problems=(*text.problems, *pictures))
    except _BROKEN:
        return DocumentText(problems=(Problem("damaged", "Excel 文件已损坏，无法读取。"),))


class _Watched(BytesIO):
    """Tells that its bytes are being read, so words and rows that take long are no silence."""

    def __init__(self, data: bytes, alive: Alive) -> None:
        super().__init__(data)
        self._alive, self._told = alive, time.monotonic()

    def read(self, size: int | None = -1, /) -> bytes:
        if (now := time.monotonic()) - self._told >= _EVERY_SECONDS:
            self._told = now
            self._alive()
        return super().read(size)


def _read(book: Any, formulas: Any, limits: Limits) -> DocumentText:
    pages: list[Page] = []
    problems: list[Problem] = []
    cells, rows = limits.table_cells, limits.blocks
    sheets = book.worksheets
    for number, sheet in enumerate(sheets, start=1):
        table = _Table(sheet, formulas.worksheets[number - 1], cells, rows)
        pieces = table.read()
        cells, rows = cells - table.used, rows - len(pieces)
        pages.append(build_page(number, pieces, label=sheet.title))
        problems.extend(_told(number, sheet, table))
        if table.cut_at:
            problems.append(_too_long(number, sheet.title, table.cut_at, len(sheets) - number))
            break
    return DocumentText(tuple(pages), tuple(problems))


def _told(number: int, sheet: Any, table: _Table) -> list[Problem]:
    told = []
    if table.not_computed:
        message = (
            f"工作表 {number} 有 {table.not_computed} 个公式没有保存计算结果，以公式原文列出。"
            "请在 Excel 中打开并保存后重新上传。"
        )
        told.append(Problem("formula_without_value", message, page=number))
    if sheet.sheet_state != "visible":
        message = f"工作表 {number} 是隐藏的，已一并读取。"
        told.append(Problem("hidden_sheet", message, page=number))
    return told


def _too_long(number: int, title: str, row: int, further: int) -> Problem:
    place = f"工作表 {number}“{title}”第 {row} 行起"
    rest = f"及其后 {further} 个工作表" if further else ""
    message = f"表格过大：{place}{rest}未读取。请拆分文件后再上传。"
    return Problem("too_long", message, page=number)


class _Table:
    """The rows of one sheet that have a value; the declared size is not believed.

    `cut_at` is the first row that was not read, as the sheet numbers it; 0: all were.
    """

    def __init__(self, values: Any, formulas: Any, cells: int, rows: int) -> None:
        self._values, self._formulas, self._cells, self._rows = values, formulas, cells, rows
        self.used = self.not_computed = self.cut_at = 0

    def read(self) -> list[Piece]:
        self._values.reset_dimensions()
        self._formulas.reset_dimensions()
        pieces: list[Piece] = []
        both = zip(self._values.iter_rows(), self._formulas.iter_rows(), strict=True)
        for number, (row, written) in enumerate(both, start=1):
            self.used += len(row)
            if self.used > self._cells or number > _LAST_ROW:
                self.cut_at = number
                break
            unsaved = self.not_computed
            cells = [self._text(*pair) for pair in zip(row, written, strict=True)]
            while cells and not cells[-1]:
                cells.pop()
            if not cells:
                continue
            if len(pieces) == self._rows:
                self.cut_at, self.not_computed = number, unsaved
                break
            pieces.append(Piece("\t".join(cells), BlockKind.ROW, table=1))
        return pieces

    def _text(self, cell: Any, written: Any) -> str:
        if cell.value is not None:
            return " ".join(shown(cell.value, cell.number_format or "General").split())
        if isinstance(written.value, str) and written.value.startswith("="):
            self.not_computed += 1
            return " ".join(written.value.split())
        return ""


def _pictures(data: bytes) -> list[Problem]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        count = sum(name.startswith("xl/media/") for name in archive.namelist())
    if not count:
        return []
    return [Problem("pictures_skipped", f"表格中有 {count} 幅图片未读取。请单独上传。")]
