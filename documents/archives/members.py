"""The files in an uploaded zip, each read within bounds."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from django.utils.translation import gettext as _

from documents.archives.bounds import ArchiveBomb, ArchiveEncrypted, open_archive
from documents.names import clean_path

MAX_MEMBERS = 200
_MEMORY_BYTES = 64 * 1024  # per member; the rest waits on disk
_CHUNK = 1024 * 1024
_DEBRIS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})  # written by file managers
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800


@dataclass(frozen=True)
class Member:
    """One file of an archive; `file` is None when it could not be unpacked."""

    name: str
    file: BinaryIO | None
    problem: str = ""


def members(file: BinaryIO, *, max_bytes: int) -> Iterator[Member]:
    """The members in order; raises ArchiveBomb, ArchiveEncrypted, ArchiveDamaged."""
    with open_archive(file) as archive:
        wanted = [info for info in archive.infolist() if _is_paper(info)]
        if len(wanted) > MAX_MEMBERS:
            raise ArchiveBomb(
                _("压缩包中的文件超过 %(count)d 个，请分批上传。") % {"count": MAX_MEMBERS}
            )
        if wanted and all(info.flag_bits & _ENCRYPTED for info in wanted):
            raise ArchiveEncrypted(_("压缩包已加密。请解密后再上传。"))
        for info in wanted:
            yield _member(archive, info, max_bytes)


def member_name(info: zipfile.ZipInfo) -> str:
    """The cleaned path; old Windows tools write GBK without saying so."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        name = _redecoded(name)
    return clean_path(name)


def _redecoded(name: str) -> str:
    try:
        raw = name.encode("cp437")  # what zipfile assumed
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def _is_paper(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.replace("\\", "/").split("/")
    is_debris = parts[-1].lower() in _DEBRIS or parts[-1].startswith("~$")
    return not info.is_dir() and "__MACOSX" not in parts and not is_debris


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, max_bytes: int) -> Member:
    name = member_name(info)
    if info.flag_bits & _ENCRYPTED:
        return Member(name, None, _("文件已加密，请解密后再上传。"))
    if info.file_size > max_bytes:
        return Member(name, None, _("文件过大。"))
    unpacked = tempfile.SpooledTemporaryFile(max_size=_MEMORY_BYTES)  # noqa: SIM115  the caller closes
    try:
        with archive.open(info) as source:
            while chunk := source.read(_CHUNK):
                unpacked.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        unpacked.close()
        return Member(name, None, _("文件在压缩包中已损坏，无法解压。"))
    unpacked.seek(0)
    return Member(name, cast(BinaryIO, unpacked))  # it is one in all but name
