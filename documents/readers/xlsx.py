"""Excel files: a sheet is a page, a row is a block, values as the sheet shows them."""

from __future__ import annotations

import zipfile
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


def read_xlsx(data: bytes, limits: Limits = DEFAULT) -> DocumentText:
    """The rows of every sheet, hidden sheets too."""
    try:
        values, formulas = (
            load_workbook(BytesIO(data), read_only=True, data_only=only, keep_links=False)
            for only in (True, False)
        )
        text = _read(values, formulas, limits)
        pictures = _pictures(data)
        return replace(text, problems=(*text.problems, *pictures))
    except _BROKEN:
        return DocumentText(problems=(Problem("damaged", "Excel 文件已损坏，无法读取。"),))


def _read(book: Any, formulas: Any, limits: Limits) -> DocumentText:
    pages: list[Page] = []
    problems: list[Problem] = []
    left = limits.table_cells
    for number, sheet in enumerate(book.worksheets, start=1):
        table = _Table(sheet, formulas.worksheets[number - 1], left)
        pieces = table.read()
        left -= table.used
        pages.append(build_page(number, pieces, label=sheet.title))
        if table.is_cut:
            message = f"表格过大：工作表 {number} 第 {len(pieces) + 1} 行起未读取。"
            problems.append(Problem("too_long", message, page=number))
        if table.not_computed:
            message = (
                f"工作表 {number} 有 {table.not_computed} 个公式没有保存计算结果，以公式原文列出。"
                "请在 Excel 中打开并保存后重新上传。"
            )
            problems.append(Problem("formula_without_value", message, page=number))
        if sheet.sheet_state != "visible":
            problems.append(
                Problem("hidden_sheet", f"工作表 {number} 是隐藏的，已一并读取。", page=number)
            )
    return DocumentText(tuple(pages), tuple(problems))


class _Table:
    """The rows of one sheet that have a value; the declared size is not believed."""

    def __init__(self, values: Any, formulas: Any, left: int) -> None:
        self._values, self._formulas, self._left = values, formulas, left
        self.used = self.not_computed = 0
        self.is_cut = False

    def read(self) -> list[Piece]:
        self._values.reset_dimensions()
        self._formulas.reset_dimensions()
        pieces: list[Piece] = []
        for row, written in zip(self._values.iter_rows(), self._formulas.iter_rows(), strict=True):
            self.used += len(row)
            if self.used > self._left:
                self.is_cut = True
                break
            cells = [self._text(*pair) for pair in zip(row, written, strict=True)]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
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
