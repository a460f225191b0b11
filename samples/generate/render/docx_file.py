"""Word files: paragraphs and tables in the order of the paper."""

import io

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from samples.generate.paper import Gap, Line, Page, Paper, Para, Signatures, Table, Title
from samples.generate.render.archive import frozen

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def docx_bytes(paper: Paper) -> bytes:
    document = Document()
    _set_font(document)
    document.core_properties.author = "样例"
    document.core_properties.comments = ""
    for number, page in enumerate(paper.pages):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _add_page(document, page)
    buffer = io.BytesIO()
    document.save(buffer)
    return frozen(buffer.getvalue(), paper.dated)


def _set_font(document: DocumentObject) -> None:
    normal = document.styles["Normal"]
    normal.font.name = "宋体"
    normal.font.size = Pt(11)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)


def _add_page(document: DocumentObject, page: Page) -> None:
    for block in page.blocks:
        match block:
            case Title(text=text, size=size):
                _add_line(document, text, "center", bold=True, size=size)
            case Line(text=text, align=align, bold=bold, size=size):
                _add_line(document, text, align, bold=bold, size=size or 10.5)
            case Para(text=text):
                paragraph = document.add_paragraph(text)
                paragraph.paragraph_format.first_line_indent = Pt(22)
            case Table():
                _add_table(document, block)
            case Signatures():
                _add_signatures(document, block)
            case Gap():
                document.add_paragraph()


def _add_line(document: DocumentObject, text: str, align: str, *, bold: bool, size: float) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = _ALIGN[align]
    run = paragraph.add_run(text)
    run.bold = bold
    run.font.size = Pt(size)


def _add_table(document: DocumentObject, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.rows[0]))
    table.style = "Table Grid"
    for number, row in enumerate(block.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.font.size = Pt(block.size)
            run.bold = block.head and number == 0
    document.add_paragraph()


def _add_signatures(document: DocumentObject, block: Signatures) -> None:
    if len(block.signers) == 1:
        for line in _signer_lines(block, 0):
            _add_line(document, line, "right", bold=False, size=10.5)
        return
    table = document.add_table(rows=1, cols=len(block.signers))
    for index, cell in enumerate(table.rows[0].cells):
        cell.text = "\n".join(_signer_lines(block, index))


def _signer_lines(block: Signatures, index: int) -> list[str]:
    signer = block.signers[index]
    return [*signer.lines, *([signer.hand] if signer.hand else [])]
