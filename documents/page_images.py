"""A picture of one page, made in the reader process."""

from __future__ import annotations

from django.utils.translation import gettext as _

from documents import reader_pool
from documents import reader_protocol as protocol
from documents.models import Document
from documents.reader_process import Patience, ReaderGone, ReaderTimeout
from documents.reading import kept_text
from pipeline.errors import DomainError

_PATIENCE = Patience(silence_seconds=30, total_seconds=30)


class PageImageNotFound(DomainError):
    code = "page_image_not_found"
    status = 404


def page_image(document: Document, number: int) -> bytes:
    """The page as a PNG, turned as it was read; raises PageImageNotFound."""
    text = kept_text(document)
    page = text.page(number) if text else None
    request = protocol.ImageRequest(
        path=str(document.blob.path),
        media_type=document.media_type,
        page=number,
        turned=page.turned if page else 0,
    )
    try:
        answers = list(reader_pool.pool.ask(request, _PATIENCE))
    except (ReaderGone, ReaderTimeout) as error:
        raise PageImageNotFound(_("这一页无法显示为图片。")) from error
    shown = answers[-1]
    if not isinstance(shown, protocol.Shown) or not shown.png:
        raise PageImageNotFound(_("没有这一页的图片。"))
    return shown.png
