"""What the papers already read suggest for the start form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from documents.models import Document
from documents.reading import kept_text
from documents.selectors import documents_for
from documents.text import DocumentText
from litigation.analysis.proposal import Proposal, propose
from litigation.analysis.values.sources import Source

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MOST_CHARACTERS = 200_000  # a request must be answered at once; the analysis itself reads all


@dataclass(frozen=True)
class Proposed:
    """`read` papers were looked at; `left` were not read yet or went beyond the bound."""

    proposal: Proposal | None
    read: tuple[Document, ...]
    left: tuple[Document, ...]


def proposal_for(user: User, document_ids: Sequence[UUID], *, as_of: date) -> Proposed:
    """Never starts a reading; raises DocumentNotFound."""
    documents = documents_for(user, document_ids)
    sources = dict(_within(documents))
    read = tuple(document for document in documents if document.pk in sources)
    left = tuple(document for document in documents if document.pk not in sources)
    made = propose(sources=tuple(sources.values()), as_of=as_of) if sources else None
    return Proposed(made, read, left)


def _within(documents: Iterable[Document]) -> Iterable[tuple[UUID, Source]]:
    room = MOST_CHARACTERS
    for document in documents:
        text = kept_text(document)
        size = sum(len(page.text) for page in text.pages) if text else 0
        if text is None or not 0 < size <= room:
            continue
        room -= size
        yield document.pk, _source(document, text)


def _source(document: Document, text: DocumentText) -> Source:
    return Source(str(document.pk), document.name, document.media_type, document.sha256, text)
