"""Whether a file will need its text recognized from pictures, guessed without opening it."""

from __future__ import annotations

import mmap
from pathlib import Path

from documents import media_types


def needs_recognition(path: Path, media_type: str) -> bool:
    """True for images, and for PDF files that name no font; costs one look at the bytes.

    Compressed objects may hide fonts: such a file counts as text.
    """
    if media_type in media_types.IMAGES:
        return True
    if media_type != media_types.PDF:
        return False
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return data.find(b"/Font") < 0 and data.find(b"/ObjStm") < 0
    except (OSError, ValueError):  # gone, or empty
        return False
