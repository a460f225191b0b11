"""The papers to file, each on its own page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, Draft, DraftParagraph
from litigation.reports.notes import Notebook
from litigation.reports.outline import (
    Block,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Section,
    Style,
    Table,
)

STYLES = {
    "title": Style.TITLE,
    "text": Style.TEXT,
    "item": Style.ITEM,
    "signature": Style.SIGNATURE,
}
FORM_CELLS = 2  # rows of two cells are label and value; wider ones are a list with a header


def sections(result: AnalysisResult, notes: Notebook) -> tuple[Section, ...]:
    return tuple(
        Section(
            f"draft-{number}",
            _("文书草稿：%(title)s") % {"title": draft.title},
            _untitled(draft_blocks(draft, notes)),
            own_page=True,
        )
        for number, draft in enumerate(result.drafts, start=1)
    )


def _untitled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Inside the report the section's heading names the paper."""
    return tuple(
        block
        for block in blocks
        if not (isinstance(block, Paragraph) and block.style is Style.TITLE)
    )


def draft_blocks(draft: Draft, notes: Notebook | None) -> tuple[Block, ...]:
    """The draft's paragraphs; rows that follow each other become one table."""
    blocks: list[Block] = []
    rows: list[Row] = []
    for paragraph in draft.paragraphs:
        if paragraph.style == "row":
            rows.append(_row(paragraph, notes))
            continue
        blocks.extend(_tables(rows))
        rows = []
        blocks.append(_paragraph(paragraph, notes))
    return (*blocks, *_tables(rows))


def _refs(paragraph: DraftParagraph, notes: Notebook | None) -> tuple[int, ...]:
    return notes.refs(paragraph.citations) if notes else ()


def _paragraph(paragraph: DraftParagraph, notes: Notebook | None) -> Block:
    if paragraph.style == "heading":
        return Heading(text=paragraph.text)
    run = Run(paragraph.text, notes=_refs(paragraph, notes))
    return Paragraph(runs=(run,), style=STYLES.get(paragraph.style, Style.TEXT))


def _row(paragraph: DraftParagraph, notes: Notebook | None) -> Row:
    """The notes stand by the second cell: the value of a form, the name in a list."""
    texts = paragraph.text.split("\t")
    noted = min(1, len(texts) - 1)
    refs = _refs(paragraph, notes)
    return Row(
        cells=tuple(
            (Run(text, notes=refs if place == noted else ()),) for place, text in enumerate(texts)
        )
    )


def _tables(rows: list[Row]) -> list[Table]:
    """Neighbours with the same number of cells share a table."""
    tables: list[Table] = []
    while rows:
        width = len(rows[0].cells)
        count = next((i for i, row in enumerate(rows) if len(row.cells) != width), len(rows))
        tables.append(_table(rows[:count], width))
        rows = rows[count:]
    return tables


def _table(rows: list[Row], width: int) -> Table:
    if width <= FORM_CELLS:
        columns = tuple(Column("", share) for share in (2.0, 6.0)[-width:])
        return Table(columns=columns, rows=tuple(rows), header=False)
    shares = _shares(rows, width)
    titles = ["".join(run.text for run in cell) for cell in rows[0].cells]
    columns = tuple(Column(title, share) for title, share in zip(titles, shares, strict=True))
    return Table(columns=columns, rows=tuple(rows[1:]))


def _shares(rows: list[Row], width: int) -> list[float]:
    """Widths after the longest text of each column, none so narrow that its title breaks."""
    longest = [
        max(sum(len(run.text) for run in row.cells[i]) for row in rows) for i in range(width)
    ]
    return [min(max(float(length), 5.0), 24.0) for length in longest]
