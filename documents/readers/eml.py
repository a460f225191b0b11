"""Mails: the headers as one block, the body, and the text of attachments as further pages."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage, Message, MIMEPart

from documents.readers.blocks import Piece, build_page
from documents.readers.html import html_pieces
from documents.readers.limits import DEFAULT, Limits
from documents.text import DocumentText, Page, Problem

_SHOWN = (
    ("发件人", "From"),
    ("收件人", "To"),
    ("抄送", "Cc"),
    ("日期", "Date"),
    ("主题", "Subject"),
)
_PROPERTIES = (("from", "From"), ("to", "To"), ("sent", "Date"), ("subject", "Subject"))

ReadAttachment = Callable[[bytes], DocumentText | None]


def read_eml(
    data: bytes, limits: Limits = DEFAULT, read_attachment: ReadAttachment | None = None
) -> DocumentText:
    """The mail as page 1; attachments that can be read follow, the others are named."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    pages = [build_page(1, [*_headers(message), *_body(message)])]
    problems: list[Problem] = []
    for position, part in enumerate(_other_parts(message), start=1):
        if len(pages) >= limits.pages:
            problems.append(Problem("pages_skipped", f"附件 {position} 起未读取。"))
            break
        _attach(part, position, pages, problems, read_attachment)
    properties = {
        name: _header(message, header) for name, header in _PROPERTIES if _header(message, header)
    }
    return DocumentText(tuple(pages), tuple(problems), properties)


def _headers(message: EmailMessage) -> list[Piece]:
    lines = [
        f"{label}：{_header(message, name)}" for label, name in _SHOWN if _header(message, name)
    ]
    return [Piece("\n".join(lines))]


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, IndexError, AttributeError, TypeError):  # header parsers on hostile input
        return ""


def _body(message: EmailMessage) -> list[Piece]:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return []
    text = _text(body)
    if body.get_content_type() == "text/html":
        return html_pieces(text)
    return [Piece(line) for line in text.splitlines()]


def _other_parts(message: EmailMessage) -> list[MIMEPart]:
    """Attachments, and pictures that the body shows; the body's other versions say the same."""
    body = message.get_body(preferencelist=("plain", "html"))
    found: list[MIMEPart] = []
    queue: list[Message] = [message]
    while queue:
        part = queue.pop(0)
        if part.get_content_maintype() == "multipart":
            payload = part.get_payload()
            queue[:0] = [each for each in payload if isinstance(each, Message)]
        elif part is not body and isinstance(part, MIMEPart) and not _is_version(part):
            found.append(part)
    return found


def _is_version(part: MIMEPart) -> bool:
    """The HTML twin of a plain body, not a file."""
    is_text = part.get_content_type() in ("text/html", "text/plain", "text/calendar")
    return is_text and not part.get_filename() and part.get_content_disposition() != "attachment"


def _text(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, TypeError):  # unknown charset or broken transfer encoding
        payload = part.get_payload(decode=True)
        return payload.decode("gb18030", errors="replace") if isinstance(payload, bytes) else ""


def _attach(
    part: MIMEPart,
    position: int,
    pages: list[Page],
    problems: list[Problem],
    read_attachment: ReadAttachment | None,
) -> None:
    name = " ".join((part.get_filename() or f"附件 {position}").split())
    data = _bytes(part)
    text = read_attachment(data) if read_attachment and data else None
    if text is None:
        message = f"附件“{name}”不是可读取的文件类型，未读取。请单独上传。"
        problems.append(Problem("attachment_unreadable", message))
        return
    first = len(pages)
    for page in text.pages:
        label = f"{name} {page.label}".strip()
        pages.append(replace(page, number=first + page.number, label=label))
    for each in text.problems:
        number = first + each.page if each.page else None
        problems.append(Problem(each.code, f"附件“{name}”：{each.message}", page=number))


def _bytes(part: MIMEPart) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
