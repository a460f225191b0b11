"""Opens a zip only when what it declares is within bounds.

The declared sizes can be believed that far: zipfile never reads more of a member than is declared.
"""

from __future__ import annotations

import struct
import zipfile
from typing import BinaryIO

from django.utils.translation import gettext as _

from pipeline.errors import DomainError

MAX_ENTRIES = 10_000
MAX_DIRECTORY_BYTES = 4 * 1024 * 1024
MAX_TOTAL_BYTES = 500 * 1024 * 1024
MAX_RATIO = 200
RATIO_FREE_BYTES = 20 * 1024 * 1024  # below this a high ratio does no harm
_END = b"PK\x05\x06"
_END_SIZE = 22
_MAX_COMMENT = 65_535


class ArchiveDamaged(DomainError):
    code = "archive_damaged"


class ArchiveBomb(DomainError):
    code = "archive_bomb"


class ArchiveEncrypted(DomainError):
    code = "archive_encrypted"


def open_archive(file: BinaryIO) -> zipfile.ZipFile:
    """The archive, ready to read; raises ArchiveDamaged, ArchiveBomb."""
    entries, directory_bytes = _declared(file)
    if entries > MAX_ENTRIES or directory_bytes > MAX_DIRECTORY_BYTES:
        raise ArchiveBomb(_("压缩包中的条目过多，已拒收。请拆分后再上传。"))
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise _damaged() from error
    _check_sizes(archive.infolist())
    return archive


def _declared(file: BinaryIO) -> tuple[int, int]:
    """Number of entries and size of the directory, from the record at the end."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_SIZE - _MAX_COMMENT))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise _damaged()
    entries, directory_bytes = struct.unpack("<HI", tail[at + 10 : at + 16])
    file.seek(0)
    return entries, directory_bytes


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    too_dense = total > RATIO_FREE_BYTES and total / packed > MAX_RATIO
    if len(members) > MAX_ENTRIES or total > MAX_TOTAL_BYTES or too_dense:
        raise ArchiveBomb(
            _("压缩包解压后的体积异常（疑似压缩炸弹），已拒收。请直接上传其中的文件。")
        )


def _damaged() -> ArchiveDamaged:
    return ArchiveDamaged(_("压缩包或 Office 文件已损坏，无法打开。请重新导出或压缩后再上传。"))
