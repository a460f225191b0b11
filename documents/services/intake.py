"""What every file must pass before anything looks into it."""

from __future__ import annotations

from typing import BinaryIO

from django.utils.translation import gettext as _

from pipeline.errors import DomainError


class EmptyFile(DomainError):
    code = "empty_file"
    status = 400


class FileTooLarge(DomainError):
    code = "file_too_large"
    status = 413


def check_size(file: BinaryIO, *, max_bytes: int) -> None:
    """Raises EmptyFile, FileTooLarge."""
    size = file.seek(0, 2)
    file.seek(0)
    if size == 0:
        message = _("文件是空的（0 字节）。请检查原件后重新上传。")
        raise EmptyFile(message, fields={"file": [message]})
    if size > max_bytes:
        raise too_large(max_bytes)


def too_large(max_bytes: int) -> FileTooLarge:
    """The refusal, with the limit in words."""
    message = _("文件超过 %(limit)d MB 的上限。请拆分或压缩后再上传。") % {
        "limit": max_bytes // (1024 * 1024)
    }
    return FileTooLarge(message, fields={"file": [message]})


_FORM_BYTES = 64 * 1024  # what a form adds around its file


def check_announced_size(content_length: str | None, max_bytes: int) -> None:
    """Refuse a body that says itself it is too large; raises FileTooLarge."""
    announced = int(content_length) if content_length and content_length.isdigit() else 0
    if announced > max_bytes + _FORM_BYTES:
        raise too_large(max_bytes)
