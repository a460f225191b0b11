"""A report as an outline: sections of paragraphs, tables and notes that every renderer shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from litigation.analysis.discretion import discreet
from litigation.analysis.values.result import ArticleRef


class Style(StrEnum):
    TEXT = "text"
    LEAD = "lead"  # the sentence to read when only one is read
    ITEM = "item"
    QUIET = "quiet"
    WARNING = "warning"
    TITLE = "title"  # of a draft
    SIGNATURE = "signature"


@dataclass(frozen=True)
class Run:
    """A stretch of text, and the numbers of the notes that carry it, rising.

    Identity numbers are masked here, so that no renderer can show one. `article` is set where the
    text names a statute article: on the page it opens the article.
    """

    text: str
    bold: bool = False
    notes: tuple[int, ...] = ()
    article: ArticleRef | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", discreet(self.text))

    @property
    def marks(self) -> tuple[tuple[int, ...], ...]:
        """The notes as they are printed: three or more neighbours as first and last."""
        return marks_of(self.notes)


Rich = tuple[Run, ...]
RANGE = 3


def marks_of(numbers: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Rising numbers with neighbours drawn together: 1, 4, 5, 6 → (1), (4, 6)."""
    marks: list[tuple[int, ...]] = []
    while numbers:
        count = next((i for i, n in enumerate(numbers) if n != numbers[0] + i), len(numbers))
        near, numbers = numbers[:count], numbers[count:]
        marks += [(near[0], near[-1])] if count >= RANGE else [(number,) for number in near]
    return tuple(marks)


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading below the section's own; level 2 or 3."""

    text: str
    level: int = 2
    block: str = "heading"


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """`finding` names the finding that the paragraph tells, so that it can be reviewed there."""

    runs: Rich
    style: Style = Style.TEXT
    finding: str = ""
    block: str = "paragraph"


@dataclass(frozen=True)
class Column:
    """`share` is the column's part of the width, relative to the others."""

    title: str
    share: float = 1.0
    align: str = "left"  # left | right | center


@dataclass(frozen=True)
class Row:
    cells: tuple[Rich, ...]
    strong: bool = False  # a total


@dataclass(frozen=True, kw_only=True)
class Table:
    """`header` False: the columns have no titles to show (rows of a form)."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header: bool = True
    block: str = "table"


@dataclass(frozen=True, kw_only=True)
class Note:
    """Where a statement comes from: the document, the page and the words that stand there."""

    number: int
    document: str
    place: str
    quote: str
    comma: str = "，"  # before the place
    colon: str = "："  # before the quote

    def __post_init__(self) -> None:
        object.__setattr__(self, "quote", discreet(self.quote))


@dataclass(frozen=True, kw_only=True)
class Notes:
    """The list of all notes."""

    notes: tuple[Note, ...]
    block: str = "notes"


Block = Heading | Paragraph | Table | Notes


@dataclass(frozen=True)
class Section:
    """`anchor` is the section's stable address; `own_page` starts it on a new page."""

    anchor: str
    heading: str
    blocks: tuple[Block, ...]
    own_page: bool = False


@dataclass(frozen=True)
class Outline:
    title: str
    subtitle: str
    language: str
    as_of: date
    facts: tuple[tuple[str, str], ...]  # label and value under the title
    sections: tuple[Section, ...]
    footer: str
    header: str = ""  # the case, on every page after the first
    dated: str = ""  # the day of the analysis, beside it
