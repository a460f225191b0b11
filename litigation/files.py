"""Report files on disk, found by the sha256 of their bytes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def file_path(sha256: str) -> Path:
    """Where the bytes are: MEDIA_ROOT/reports/ab/cd/abcd…"""
    return Path(settings.MEDIA_ROOT) / "reports" / sha256[:2] / sha256[2:4] / sha256


def file_write(content: bytes) -> str:
    """Keep the bytes and return their sha256; a file is either whole or not there."""
    sha256 = hashlib.sha256(content).hexdigest()
    path = file_path(sha256)
    if path.exists():
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    return sha256
