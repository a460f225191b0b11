"""A first look at an upload: does it open, how many pages has it; the reading comes later."""

from __future__ import annotations

from documents import media_types, reader_pool
from documents import reader_protocol as protocol
from documents.models import Document
from documents.reader_process import Patience, ReaderGone, ReaderTimeout
from documents.reading import document_text, keep_reading

_PATIENCE = Patience(silence_seconds=10, total_seconds=10)


def document_glance(document: Document) -> bool:
    """Note pages, or why the file does not open; False when even this took too long."""
    if document.media_type == media_types.OFFICE_ENCRYPTED:
        document_text(document)  # says at once that it is encrypted
        return True
    if document.media_type != media_types.PDF:
        return True
    request = protocol.CountRequest(str(document.blob.path), document.media_type)
    try:
        answer = list(reader_pool.pool.ask(request, _PATIENCE))[-1]
    except (ReaderGone, ReaderTimeout):
        return False  # the reading will tell
    if isinstance(answer, protocol.Done) and answer.text.problems:
        keep_reading(document, answer.text)
    elif isinstance(answer, protocol.Done):
        Document.objects.filter(pk=document.pk).update(pages=answer.pages)
        document.pages = answer.pages
    return True
