"""Tables whose head is repeated on every page and whose rows stay whole."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from litigation.reports.outline import Column, Rich, Run, Table
from litigation.reports.word.page import TEXT_WIDTH
from litigation.reports.word.runs import write_runs

ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
}
BAND, LINE = "EEF2F7", "B9C2CE"


def write_table(document: WordDocument, table: Table) -> None:
    made = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    made.autofit = False
    _quiet_lines(made)
    widths = _widths(table.columns)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    if table.header:
        head = _add(made, tuple((Run(c.title),) for c in table.columns), table, strong=True)
        _flag(head, "w:tblHeader")
    for row in table.rows:
        if row.strong:
            _keep_with_next(made.rows[-1])
        _add(made, row.cells, table, strong=row.strong)
    document.add_paragraph(style="Table Gap")


def _quiet_lines(made: WordTable) -> None:
    """Thin grey lines, and air above and below the text of a cell."""
    properties = made._tbl.tblPr
    borders, margins = OxmlElement("w:tblBorders"), OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=LINE))
    for side in ("top", "left", "bottom", "right"):
        width = "50" if side in ("top", "bottom") else "90"
        margins.append(_element(f"w:{side}", w=width, type="dxa"))
    properties.append(borders)
    properties.append(margins)


def _add(made: WordTable, cells: tuple[Rich, ...], table: Table, *, strong: bool) -> _Row:
    row: _Row = made.add_row()  # type: ignore[no-untyped-call]
    _flag(row, "w:cantSplit")
    widths = _widths(table.columns)
    for cell, runs, column, width in zip(row.cells, cells, table.columns, widths, strict=True):
        cell.width = width
        _fill(cell, runs, column, strong=strong)
    return row


def _fill(cell: _Cell, runs: Rich, column: Column, *, strong: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Table Text"
    paragraph.alignment = ALIGNMENTS[column.align]
    write_runs(paragraph, runs, bold=strong)
    if strong:
        shade = _element("w:shd", val="clear", color="auto", fill=BAND)
        cell._tc.get_or_add_tcPr().append(shade)


def _widths(columns: tuple[Column, ...]) -> list[Emu]:
    whole = sum(column.share for column in columns)
    return [Emu(int(TEXT_WIDTH * column.share / whole)) for column in columns]


def _keep_with_next(row: _Row) -> None:
    """A total never stands alone at the top of a page."""
    for cell in row.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _flag(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
