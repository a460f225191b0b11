"""An outline as a Word file with real styles, headings and repeated table heads."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest

from docx import Document
from docx.document import Document as WordDocument

from litigation.reports.outline import (
    Block,
    Column,
    Heading,
    Notes,
    Outline,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)
from litigation.reports.word.package import packed
from litigation.reports.word.page import set_up_page
from litigation.reports.word.runs import bookmark, printable, write_runs
from litigation.reports.word.styles import ACCENT, INK, PARAGRAPH_STYLES, set_up_styles
from litigation.reports.word.tables import write_table

BOLD = (True, False)  # a label, then its value


def word_document(outline: Outline) -> bytes:
    document = Document()
    set_up_styles(document, accent=INK if _is_draft(outline) else ACCENT)
    set_up_page(document, outline)
    _remember_styles(document)
    if not _is_draft(outline):
        _head(document, outline)
    for section in outline.sections:
        _section(document, section)
    return packed(document, outline)


def _remember_styles(document: WordDocument) -> None:
    """Look every style up once: python-docx searches them all anew for each paragraph and run."""
    part = document.part
    part.get_style_id = cache(part.get_style_id)  # type: ignore[method-assign]  # of this file only


def _is_draft(outline: Outline) -> bool:
    """A draft brings its own title."""
    return not outline.facts


def _head(document: WordDocument, outline: Outline) -> None:
    document.add_paragraph(printable(outline.title), style="Title")
    if outline.subtitle:
        document.add_paragraph(printable(outline.subtitle), style="Subtitle")
    cells = [
        (Run(text, bold=even),)
        for pair in outline.facts
        for text, even in zip(pair, BOLD, strict=True)
    ]
    rows = tuple(Row(tuple(cells[at : at + 4])) for at in range(0, len(cells), 4))
    columns = tuple(Column("", share) for share in (1, 2, 1, 2))
    write_table(document, Table(columns=columns, rows=rows, header=False))


def _section(document: WordDocument, section: Section) -> None:
    if section.heading:
        heading = document.add_heading(printable(section.heading), level=1)
        heading.paragraph_format.page_break_before = section.own_page
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        _block(document, block, before_table=isinstance(following, Table))


def _block(document: WordDocument, block: Block, *, before_table: bool) -> None:
    if isinstance(block, Heading):
        document.add_heading(printable(block.text), level=block.level)
    elif isinstance(block, Paragraph):
        paragraph = document.add_paragraph(style=PARAGRAPH_STYLES[block.style])
        paragraph.paragraph_format.keep_with_next = before_table or None
        write_runs(paragraph, block.runs)
    elif isinstance(block, Table):
        write_table(document, block)
    else:
        _notes(document, block)


def _notes(document: WordDocument, notes: Notes) -> None:
    for note in notes.notes:
        paragraph = document.add_paragraph(style="Note")
        bookmark(paragraph, note.number)
        words = (
            f"〔{note.number}〕 {note.document}{note.comma}{note.place}{note.colon}“{note.quote}”"
        )
        paragraph.add_run(printable(words))
