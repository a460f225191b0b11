"""One table of the workbook: its columns, its rows, and cells that never calculate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from litigation.analysis.discretion import discreet
from litigation.reports.word.runs import printable

Value = str | int | Decimal | date | None
MONEY, DAY = "#,##0.00", "yyyy-mm-dd"
MOST_CHARACTERS = 32_767  # of a cell, by Excel
CUT = "……（全文见 JSON 格式的结果）"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
LINE = Side(style="thin", color="B9C2CE")
GRID = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
HEAD = PatternFill("solid", fgColor="EEF2F7")


@dataclass(frozen=True)
class Sheet:
    """`columns` are titles with widths in characters; a strong row is a total."""

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Value, ...], ...]
    strong: frozenset[int] = frozenset()  # places in `rows`


def fill(page: Worksheet, sheet: Sheet, *, header: str) -> None:
    """Write the table; its head stays in sight, is printed on every page and filters the rows."""
    for place, (title, width) in enumerate(sheet.columns, start=1):
        _write(page.cell(1, place), title, strong=True)
        page.column_dimensions[get_column_letter(place)].width = width
    for number, row in enumerate(sheet.rows):
        for place, value in enumerate(row, start=1):
            _write(page.cell(number + 2, place), value, strong=number in sheet.strong)
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    _set_up_print(page, header)


def _write(cell: Cell, value: Value, *, strong: bool) -> None:
    if isinstance(value, str):
        text(cell, value)
    else:
        cell.value = value
    if isinstance(value, Decimal):
        cell.number_format = MONEY
    elif isinstance(value, date):
        cell.number_format = DAY
    numeric = isinstance(value, int | Decimal)
    cell.alignment = Alignment(
        horizontal="right" if numeric else "left", vertical="top", wrap_text=True
    )
    cell.border = GRID
    if strong:
        cell.font = Font(bold=True)
        cell.fill = HEAD


def text(cell: Cell, value: str) -> None:
    """Words as words: a paper's text that looks like a formula must not become one."""
    shown = printable(discreet(value)).replace("\r", "")
    if len(shown) > MOST_CHARACTERS:
        shown = shown[: MOST_CHARACTERS - len(CUT)] + CUT
    cell.value = shown
    cell.data_type = "s"
    if shown.startswith(STARTS_A_FORMULA):
        cell.quotePrefix = True  # still words when somebody edits the cell


def _set_up_print(page: Worksheet, header: str) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    page.oddHeader.left.text = header.replace("&", "&&")  # & starts a code there
    page.oddFooter.center.text = "&P / &N"


def joined(parts: Iterable[str]) -> str:
    """Parts under each other in one cell."""
    return "\n".join(part for part in parts if part)
