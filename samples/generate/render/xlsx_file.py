"""Excel workbooks."""

import io

from openpyxl import Workbook
from openpyxl.styles import Font

from samples.generate.paper import Paper
from samples.generate.render.archive import frozen


def xlsx_bytes(paper: Paper) -> bytes:
    """The first row of a sheet is its heading."""
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "样例"
    for sheet in paper.sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append(row)
        page["A1"].font = Font(bold=True, size=14)
        for index, width in enumerate(sheet.widths):
            page.column_dimensions[chr(ord("A") + index)].width = width
        _format_amounts(page)
    buffer = io.BytesIO()
    book.save(buffer)
    return frozen(buffer.getvalue(), paper.dated)


def _format_amounts(page) -> None:
    for row in page.iter_rows():
        for cell in row:
            if isinstance(cell.value, float):
                cell.number_format = "#,##0.00"
