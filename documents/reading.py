"""The text of a document: read once in the reader process, then kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

import msgspec
from django.utils import timezone

from documents import media_types, reader_pool
from documents import reader_protocol as protocol
from documents.models import Document, Reading
from documents.reader_process import Patience, ReaderGone, ReaderTimeout
from documents.readers.dispatch import VERSION
from documents.readers.limits import DEFAULT, Limits
from documents.text import DocumentText, Page, Problem

PATIENT = Patience()
logger = logging.getLogger(__name__)

_RETRY_AFTER = timedelta(minutes=10)  # a reading that the machine spoiled is tried again then
_PROVISIONAL = frozenset({"reader_timeout", "reader_crashed", "needs_libreoffice"})
_REMARKS = frozenset(  # worth telling, but the text is all there
    {"hidden_sheet", "tracked_changes", "comments_skipped", "seal_unreadable", "blank_page"}
    | {"picture_without_text", "page_pictures"}
)


OnPage = Callable[[int], None]


def document_text(
    document: Document,
    *,
    limits: Limits = DEFAULT,
    patience: Patience = PATIENT,
    on_page: OnPage | None = None,
) -> DocumentText:
    """The cached or fresh reading; a file that cannot be read has problems, it never raises.

    `on_page` hears the number of every page as it is read; what it raises ends the reading.
    """
    if document.media_type == media_types.ZIP:
        text = _archive_text(document)
    elif (kept := kept_text(document)) is not None:
        text = kept
    else:
        path = str(document.blob.path)
        text = read_file(path, document.media_type, limits, patience, on_page)
        keep_reading(document, text)
    _note(document, text)
    return text


def has_trouble(text: DocumentText) -> bool:
    """Whether something is missing or doubtful, beyond mere remarks."""
    return any(problem.code not in _REMARKS for problem in text.problems)


def kept_text(document: Document) -> DocumentText | None:
    """The cached reading, None when there is none or it is to be tried again."""
    reading = Reading.objects.filter(blob=document.blob, reader_version=VERSION).first()
    if reading is None:
        return None
    if reading.is_provisional and reading.read_at < timezone.now() - _RETRY_AFTER:
        return None
    return msgspec.json.decode(reading.content, type=DocumentText)


def keep_reading(document: Document, text: DocumentText) -> None:
    """Store what was read, and show on the row how it went."""
    codes = {problem.code for problem in text.problems}
    if "needs_libreoffice" not in codes:  # cheap to find out again, and soon installed
        Reading.objects.update_or_create(
            blob=document.blob,
            reader_version=VERSION,
            defaults={
                "content": msgspec.json.encode(text).decode(),
                "is_provisional": bool(codes & _PROVISIONAL),
            },
        )
    _note(document, text)


def read_file(
    path: str,
    media_type: str,
    limits: Limits,
    patience: Patience,
    on_page: OnPage | None = None,
) -> DocumentText:
    """What the reader process makes of a file; its death becomes a problem."""
    pages: list[Page] = []
    problems: list[Problem] = []
    properties: dict[str, str] = {}
    request = protocol.ReadRequest(path, media_type, limits)
    try:
        for answer in reader_pool.pool.ask(request, patience):
            if isinstance(answer, protocol.PageRead):
                pages.append(answer.page)
                problems += answer.problems
                if on_page:
                    on_page(answer.page.number)
            elif isinstance(answer, protocol.Done):
                pages += answer.text.pages
                problems += answer.text.problems
                properties = answer.text.properties
            elif isinstance(answer, protocol.Failed):
                logger.warning("A reader failed.", extra={"kind": answer.kind})
                problems.append(_broken_off("reader_failed", "文件读取出错", pages))
    except ReaderTimeout:
        problems.append(_broken_off("reader_timeout", "文件读取超时", pages))
    except ReaderGone:
        problems.append(_broken_off("reader_crashed", "读取程序异常中止", pages))
    return DocumentText(tuple(pages), tuple(problems), properties)


def _broken_off(code: str, what: str, pages: list[Page]) -> Problem:
    """Pages read before stay; the problem names where the reading ended."""
    if not pages:
        return Problem(code, f"{what}，未能读取。请检查文件，或另存为 pdf 后上传。")
    following = pages[-1].number + 1
    return Problem(code, f"{what}：第 {following} 页起未读取。请拆分文件后上传。", page=following)


def _archive_text(document: Document) -> DocumentText:
    """An archive has no text of its own, only members that could not be taken in."""
    problems = (
        Problem("member_refused", f"{each['name']}：{each['message']}")
        for each in document.refused_members
    )
    return DocumentText(problems=tuple(problems))


def _note(document: Document, text: DocumentText) -> None:
    """The row shows how the reading went."""
    Status = Document.Status
    status = Status.PROBLEM if has_trouble(text) else Status.READ
    pages = len(text.pages)
    if (document.status, document.pages) != (status, pages):
        Document.objects.filter(pk=document.pk).update(status=status, pages=pages)
        document.status, document.pages = status, pages
