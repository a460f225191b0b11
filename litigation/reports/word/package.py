"""Saves a Word file so that the same input gives the same bytes."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time

from docx.document import Document as WordDocument

from litigation.reports.outline import Outline
from litigation.reports.word.runs import printable
from litigation.reports.zipped import with_fixed_times


def packed(document: WordDocument, outline: Outline) -> bytes:
    properties = document.core_properties
    at = datetime.combine(outline.as_of, time(), UTC)
    properties.created = properties.modified = properties.last_printed = at
    properties.title, properties.subject = (
        printable(outline.title)[:255],
        printable(outline.subtitle)[:255],
    )
    properties.author = properties.last_modified_by = "legal_assistant"
    properties.comments = properties.keywords = ""
    properties.language = outline.language
    raw = io.BytesIO()
    document.save(raw)
    return with_fixed_times(raw.getvalue())
