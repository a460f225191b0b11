"""What a file is, by its content and never by its name."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from django.utils.translation import gettext as _

from documents import media_types as types
from documents.archives.bounds import open_archive
from documents.encodings import SAMPLE_BYTES, decode, is_text
from pipeline.errors import DomainError

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", types.PNG),
    (b"\xff\xd8\xff", types.JPEG),
    (b"II*\0", types.TIFF),
    (b"MM\0*", types.TIFF),
    (b"{\\rtf", types.RTF),
)
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_HTML = re.compile(
    r"\A\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]", re.M)
_MAIL_HEADERS = frozenset(
    {"from", "to", "cc", "subject", "date", "received", "return-path", "message-id"}
    | {"mime-version", "delivered-to", "content-type", "x-mailer", "reply-to"}
)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\|? ?:?-{3,}:? ?\|)", re.M)


class UnsupportedMediaType(DomainError):
    code = "unsupported_media_type"
    status = 415


def sniff(file: BinaryIO) -> str:
    """The media type of a seekable file; raises UnsupportedMediaType."""
    file.seek(0)
    head = file.read(SAMPLE_BYTES)
    if head.startswith(_PROGRAMS) and not is_text(head):
        raise UnsupportedMediaType(_("这是可执行程序，不是文档。请上传文档原件。"))
    found = _by_magic(head) or _by_container(head, file) or _by_text(head)
    if found is None:
        raise UnsupportedMediaType(
            _(
                "无法识别的文件类型。可上传 pdf、docx、doc、rtf、odt、txt、md、html、eml、"
                "xlsx、xls、jpg、png、bmp、tiff、webp 以及装有这些文件的 zip。"
            )
        )
    return found


def _by_magic(head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:  # as Acrobat does: some scanners write a preamble
        return types.PDF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return types.WEBP
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return types.BMP
    return next((media_type for magic, media_type in _MAGIC if head.startswith(magic)), None)


def _by_container(head: bytes, file: BinaryIO) -> str | None:
    if head.startswith(_OLE2):
        return _by_ole2(file)
    if head.startswith(_ZIPS):
        with open_archive(file) as archive:
            return _by_members(archive)
    return None


def _by_ole2(file: BinaryIO) -> str | None:
    """The streams in an OLE2 file have UTF-16 names in its directory."""
    file.seek(0)
    data = file.read()
    streams = (
        ("EncryptedPackage", types.OFFICE_ENCRYPTED),
        ("WordDocument", types.DOC),
        ("Workbook", types.XLS),
    )
    return next((kind for name, kind in streams if name.encode("utf-16-le") in data), None)


def _by_members(archive: zipfile.ZipFile) -> str | None:
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        if "word/document.xml" in names:
            return types.DOCX
        return types.XLSX if "xl/workbook.xml" in names else None
    if "mimetype" in names:
        declared = archive.open("mimetype").read(200).decode("ascii", errors="replace").strip()
        return types.ODT if declared == types.ODT else None
    return types.ZIP


def _by_text(head: bytes) -> str | None:
    if not is_text(head):
        return None
    decoded = decode(head) or decode(head[:-1]) or decode(head[:-2]) or decode(head[:-3])
    text = decoded.text if decoded else ""
    if _HTML.match(text):
        return types.HTML
    if _is_mail(text):
        return types.EML
    return types.MARKDOWN if _MARKDOWN.search(text) else types.TEXT


def _is_mail(text: str) -> bool:
    """Headers down to the first empty line, three of them well known, From among them."""
    if not _HEADER.match(text):
        return False
    top = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(top)}
    return "from" in names and len(names & _MAIL_HEADERS) >= 3
