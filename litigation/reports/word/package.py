"""Saves a Word file so that the same input gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time

from docx.document import Document as WordDocument

from litigation.reports.outline import Outline
from litigation.reports.word.runs import printable

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest day a zip can carry


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
    return _with_fixed_times(raw.getvalue())


def _with_fixed_times(archive: bytes) -> bytes:
    """The members in their order, each dated the same."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for name in given.namelist():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(member, given.read(name))
    return made.getvalue()
