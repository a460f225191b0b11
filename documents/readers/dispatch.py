"""The reader for each media type, and the version of all of them together."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from documents import media_types as types
from documents.readers.docx import read_docx
from documents.readers.eml import read_eml
from documents.readers.html import read_html
from documents.readers.limits import DEFAULT, Limits
from documents.readers.markdown import read_markdown
from documents.readers.text import read_text
from documents.sniffing import sniff
from documents.text import DocumentText, Page, Problem
from pipeline.errors import DomainError

VERSION = 2  # of what all readers make of a file; a change makes old readings stale

OnPage = Callable[[Page, list[Problem]], None]
_SIMPLE: dict[str, Callable[[bytes, Limits], DocumentText]] = {
    types.TEXT: read_text,
    types.MARKDOWN: read_markdown,
    types.HTML: read_html,
    types.DOCX: read_docx,
}


def read(
    data: bytes,
    media_type: str,
    *,
    limits: Limits = DEFAULT,
    scratch: str | None = None,
    on_page: OnPage | None = None,
) -> DocumentText:
    """The text of a file; `scratch` is a folder that LibreOffice may write to."""
    if media_type in _SIMPLE:
        return _SIMPLE[media_type](data, limits)
    if media_type == types.EML:
        return read_eml(data, limits, lambda part: _attachment(part, limits, scratch))
    if media_type in types.IMAGES:
        from documents.readers.image import read_image  # numpy and OCR: only when needed

        return read_image(data, limits, on_page)
    if media_type == types.PDF:
        from documents.readers.pdf import read_pdf

        return read_pdf(data, limits, on_page)
    if media_type == types.XLSX:
        from documents.readers.xlsx import read_xlsx

        return read_xlsx(data, limits)
    if media_type in types.LIBREOFFICE:
        from documents.readers.libreoffice import read_with_libreoffice

        return read_with_libreoffice(data, media_type, limits, scratch)
    if media_type == types.OFFICE_ENCRYPTED:
        problem = Problem("encrypted", "文件已加密，无法读取。请去除密码后重新上传。")
        return DocumentText(problems=(problem,))
    return DocumentText(problems=(Problem("unsupported", "这种文件不能读取。"),))


def _attachment(data: bytes, limits: Limits, scratch: str | None) -> DocumentText | None:
    """The text of a file inside a mail; None for what is no document or needs unpacking."""
    try:
        media_type = sniff(BytesIO(data))
    except DomainError:
        return None
    if media_type == types.ZIP:
        return None
    if media_type == types.EML:
        return read_eml(data, limits)  # its own attachments are named, not read
    return read(data, media_type, limits=limits, scratch=scratch)
