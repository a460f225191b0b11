"""Report files on disk, found by the sha256 of their bytes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from documents.file_age import is_older
from pipeline.file_lock import file_lock

LOCK = ".lock"


def file_path(sha256: str) -> Path:
    """Where the bytes are: MEDIA_ROOT/reports/ab/cd/abcd…"""
    return _root() / sha256[:2] / sha256[2:4] / sha256


def file_write(content: bytes) -> str:
    """Keep the bytes and return their sha256; a file is either whole or not there."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = file_path(sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    if _renewed(path):
        return sha256
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with _turn():
            os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    return sha256


def files_written_before(instant: float) -> Iterator[Path]:
    """Files last written before a Unix time, and what writers that died left behind."""
    return (path for path in _root().glob("??/??/*") if is_older(path, instant))


def file_remove(path: Path, *, before: float, is_wanted: Callable[[], bool]) -> bool:
    """Remove it if nobody wrote it since and nobody wants it; no writer comes in between."""
    with _turn():
        if not is_older(path, before) or is_wanted():
            return False
        path.unlink()
        return True


def _renewed(path: Path) -> bool:
    """Whether the bytes are there; from now on they count as written just now."""
    with _turn():
        try:
            os.utime(path)
        except FileNotFoundError:
            return False
        return True


@contextmanager
def _turn() -> Iterator[None]:
    """Writers and pruners one after the other."""
    _root().mkdir(parents=True, exist_ok=True)
    with file_lock(_root() / LOCK):
        yield


def _root() -> Path:
    return Path(settings.MEDIA_ROOT) / "reports"
