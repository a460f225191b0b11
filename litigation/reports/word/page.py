"""A4 with margins, the case at the head, the footer and page numbers."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from litigation.reports.outline import Outline
from litigation.reports.word.runs import printable

WIDTH, HEIGHT, SIDE, TOP = Mm(210), Mm(297), Mm(22), Mm(24)
TEXT_WIDTH = WIDTH - 2 * SIDE


def set_up_page(document: WordDocument, outline: Outline) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = SIDE
    section.top_margin = section.bottom_margin = TOP
    if outline.header:
        _head(section, outline)
    _foot(section.footer.paragraphs[0], outline)
    if outline.header:
        _foot(section.first_page_footer.paragraphs[0], outline)


def _foot(line: Paragraph, outline: Outline) -> None:
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if outline.footer:
        line.add_run(f"{outline.footer}　")
    _field(line, "PAGE")
    line.add_run(" / ")
    _field(line, "NUMPAGES")


def _head(section: Section, outline: Outline) -> None:
    """The case and the day on every page but the first, which bears them as its title."""
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.style = "Header"
    line.style.paragraph_format.tab_stops.clear_all()  # the template's stop in the middle
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{printable(outline.header)}\t{outline.dated}")


def _field(paragraph: Paragraph, name: str) -> None:
    """A field that Word fills in: the page, or the number of pages."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)
