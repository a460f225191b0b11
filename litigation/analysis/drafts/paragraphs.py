"""The building blocks of a draft."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.values.result import DraftParagraph
from litigation.analysis.values.sources import Citation

MOST_CITATIONS = 8


def to_fill(what: str) -> str:
    """A field the papers do not fill."""
    return f"【待补充：{what}】"


def title(text: str) -> DraftParagraph:
    return DraftParagraph("title", text)


def heading(text: str) -> DraftParagraph:
    return DraftParagraph("heading", text)


def text(words: str, citations: Iterable[Citation] = ()) -> DraftParagraph:
    return DraftParagraph("text", words, distinct(citations, limit=MOST_CITATIONS))


def signature(words: str) -> DraftParagraph:
    return DraftParagraph("signature", words)


def row(*cells: str, citations: Iterable[Citation] = ()) -> DraftParagraph:
    """A table row; tabs and line ends inside a cell would break the table."""
    clean = (" ".join(cell.split()) for cell in cells)
    return DraftParagraph("row", "\t".join(clean), distinct(citations, limit=MOST_CITATIONS))
