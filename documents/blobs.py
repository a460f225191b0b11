"""Bytes on disk under their sha256: written once, removed when nobody refers to them."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from documents.file_age import is_older
from documents.models import Blob

_CHUNK = 1024 * 1024
_ORPHAN_AGE = timedelta(days=1)  # a younger file may belong to an upload that is under way


@dataclass(frozen=True)
class Stored:
    """Bytes that are safely on disk but that no row refers to yet."""

    sha256: str
    size: int
    media_type: str


def blob_write(file: BinaryIO, *, media_type: str) -> Stored:
    """Put the bytes on disk under their digest; nothing half-written is ever seen there."""
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    for chunk in _chunks(file):
        digest.update(chunk)
        size += len(chunk)
    stored = Stored(digest.hexdigest(), size, media_type)
    _place(file, Blob(sha256=stored.sha256).path)
    return stored


def blob_claim(stored: Stored, file: BinaryIO) -> Blob:
    """The row for stored bytes, locked until the surrounding transaction ends."""
    blob, _created = Blob.objects.select_for_update().get_or_create(
        sha256=stored.sha256,
        defaults={"size": stored.size, "media_type": stored.media_type},
    )
    if not blob.path.exists():  # pruned between the write and the lock
        _place(file, blob.path)
    return blob


def blob_prune(blob: Blob) -> bool:
    """Remove the blob with its readings and file unless a document refers to it."""
    with transaction.atomic():
        locked = Blob.objects.select_for_update().filter(pk=blob.pk).first()
        if locked is None or locked.documents.exists():
            return False
        locked.delete()
        # Inside the transaction: an upload of the same bytes waits for the row and looks again.
        locked.path.unlink(missing_ok=True)
        return True


def blobs_prune(before: datetime | None = None) -> int:
    """Remove every blob without a document, and files without a row; says how many.

    Files only when nobody wrote them since `before` (default: a day ago).
    """
    removed = sum(blob_prune(blob) for blob in Blob.objects.filter(documents=None))
    oldest = (before or timezone.now() - _ORPHAN_AGE).timestamp()
    root = Path(settings.MEDIA_ROOT)
    for path in (root / "incoming").glob("*"):
        if is_older(path, oldest):
            path.unlink(missing_ok=True)
            removed += 1
    known = set(Blob.objects.order_by().values_list("sha256", flat=True))
    for path in (root / "sha256").glob("??/??/*"):
        if path.name not in known and is_older(path, oldest):
            removed += _orphan_removed(path)
    return removed


def _orphan_removed(path: Path) -> bool:
    """Under a row of its own, for whose end an upload of the same bytes waits."""
    with transaction.atomic():
        row, is_orphan = Blob.objects.get_or_create(
            sha256=path.name, defaults={"size": 1, "media_type": "application/octet-stream"}
        )
        if is_orphan:
            path.unlink(missing_ok=True)
            row.delete()
        return is_orphan


def _place(file: BinaryIO, path: Path) -> None:
    if path.exists():
        return
    incoming = Path(settings.MEDIA_ROOT) / "incoming"
    incoming.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=incoming)
    try:
        with os.fdopen(handle, "wb") as target:
            file.seek(0)
            for chunk in _chunks(file):
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk
