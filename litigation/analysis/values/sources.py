"""What the analysis reads: sources, and citations that point into them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from documents.text import DocumentText, Problem


@dataclass(frozen=True)
class Source:
    """A document, or the statement typed into the start form."""

    id: str
    name: str
    media_type: str
    sha256: str
    text: DocumentText
    origin: Literal["document", "statement"] = "document"


@dataclass(frozen=True)
class Citation:
    """A quote and where it stands; offsets count characters of the page's text."""

    document: str
    page: int
    start: int
    end: int
    quote: str

    def meets(self, other: Citation) -> bool:
        """Whether both share a character of one page."""
        same = (self.document, self.page) == (other.document, other.page)
        return same and self.start < other.end and other.start < self.end


def papers_of(citations: Iterable[Citation]) -> tuple[str, ...]:
    """The documents cited, each once, in order."""
    return tuple(dict.fromkeys(citation.document for citation in citations))


@dataclass(frozen=True)
class UnreadableItem:
    """A file or page that could not be read; listed in every report."""

    document: str
    name: str
    problem: Problem
