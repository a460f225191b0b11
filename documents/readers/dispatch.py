"""The reader for each media type, and the version of all of them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO

from documents import media_types as types
from documents.readers.blocks import Piece
from documents.readers.docx import read_docx
from documents.readers.eml import read_eml
from documents.readers.html import read_html
from documents.readers.limits import DEFAULT, Limits
from documents.readers.markdown import read_markdown
from documents.readers.text import read_text
from documents.sniffing import sniff
from documents.text import DocumentText, Page, Problem
from pipeline.errors import DomainError

VERSION = 8  # of what all readers make of a file; a change makes old readings stale

NO_TEXT = Problem("no_text", "文件里没有任何文字。请检查是否上传了正确的文件。")

OnPage = Callable[[Page, list[Problem]], None]
Alive = Callable[[], None]


def read(
    data: bytes,
    media_type: str,
    *,
    limits: Limits = DEFAULT,
    scratch: str | None = None,
    on_page: OnPage | None = None,
    alive: Alive | None = None,
) -> DocumentText:
    """The text of a file.

    `scratch` is a folder that LibreOffice may write to; `on_page` hears of each page of a PDF or
    picture as soon as it is read; `alive` is called between other slow steps.
    """
    reading = _Reading(limits, scratch, alive or (lambda: None))
    text = reading.read(data, media_type, on_page)
    if text.is_empty and not text.problems:
        return replace(text, problems=(NO_TEXT,))
    return text if on_page and _is_streamed(media_type) else _bounded(text, limits)


def _is_streamed(media_type: str) -> bool:
    """Whether pages were told as they were read: then they cannot be taken back."""
    return media_type == types.PDF or media_type in types.IMAGES


def _bounded(text: DocumentText, limits: Limits) -> DocumentText:
    """Without the paragraphs beyond the limit, and with the place from which they are missing."""
    left, kept = limits.blocks, []
    for page in text.pages:
        if len(page.blocks) > left:
            kept.append(replace(page, blocks=page.blocks[:left]))
            message = (
                f"内容过多：第 {page.number} 页第 {left + 1} 段（行）起未读取。请拆分文件后再上传。"
            )
            told = Problem("too_long", message, page=page.number)
            return replace(text, pages=tuple(kept), problems=(*text.problems, told))
        left -= len(page.blocks)
        kept.append(page)
    return text


@dataclass(frozen=True)
class _Reading:
    limits: Limits
    scratch: str | None
    alive: Alive

    def read(self, data: bytes, media_type: str, on_page: OnPage | None) -> DocumentText:
        if media_type in types.IMAGES:
            from documents.readers.image import read_image  # numpy and OCR: only when needed

            return read_image(data, self.limits, on_page)
        if media_type == types.PDF:
            from documents.readers.pdf import read_pdf

            return read_pdf(data, self.limits, on_page)
        if media_type in types.LIBREOFFICE:
            return self._converted(data, media_type)
        simple: dict[str, Callable[[bytes], DocumentText]] = {
            types.TEXT: self._simply(read_text),
            types.MARKDOWN: self._simply(read_markdown),
            types.HTML: self._simply(read_html),
            types.DOCX: self._word,
            types.XLSX: self._sheets,
            types.EML: lambda mail: read_eml(mail, self.limits, self._attachment),
            types.OFFICE_ENCRYPTED: _encrypted,
        }
        return simple.get(media_type, _unsupported)(data)

    def _simply(
        self, reader: Callable[[bytes, Limits], DocumentText]
    ) -> Callable[[bytes], DocumentText]:
        return lambda data: reader(data, self.limits)

    def _word(self, data: bytes) -> DocumentText:
        return read_docx(data, self.limits, self._picture)

    def _sheets(self, data: bytes) -> DocumentText:
        from documents.readers.xlsx import read_xlsx

        return read_xlsx(data, self.limits, self.alive)

    def _converted(self, data: bytes, media_type: str) -> DocumentText:
        from documents.readers.libreoffice import convert

        converted = convert(data, media_type, self.scratch)
        if isinstance(converted, Problem):
            return DocumentText(problems=(converted,))
        return self._sheets(converted) if media_type == types.XLS else self._word(converted)

    def _picture(self, data: bytes, page: int) -> tuple[list[Piece], list[Problem]] | None:
        from documents.readers.pictures import read_picture

        self.alive()
        return read_picture(data, page)

    def _attachment(self, data: bytes) -> DocumentText | None:
        """The text of a file inside a mail; None for what is no document or needs unpacking."""
        self.alive()
        try:
            media_type = sniff(BytesIO(data))
        except DomainError:
            return None
        if media_type == types.ZIP:
            return None
        if media_type == types.EML:
            return read_eml(data, self.limits)  # its own attachments are named, not read
        return self.read(data, media_type, lambda _page, _problems: self.alive())


def _encrypted(_data: bytes) -> DocumentText:
    problem = Problem("encrypted", "文件已加密，无法读取。请去除密码后重新上传。")
    return DocumentText(problems=(problem,))


def _unsupported(_data: bytes) -> DocumentText:
    return DocumentText(problems=(Problem("unsupported", "这种文件不能读取。"),))
