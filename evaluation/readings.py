"""What the readers made of a picture or PDF, kept between runs: that is most of the time."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import msgspec

from documents import media_types as types
from documents.readers.dispatch import VERSION, read
from documents.text import DocumentText


def text_of(content: bytes, media_type: str) -> DocumentText:
    """The text as the real readers give it; a kept one only of the same bytes and readers.

    `READ_ANEW=1` keeps nothing: what is published, and what is compared between two runs.
    """
    is_slow = media_type == types.PDF or media_type in types.IMAGES
    if os.environ.get("READ_ANEW") or not is_slow:
        return read(content, media_type)
    place = _folder() / f"{hashlib.sha256(content).hexdigest()}-{VERSION}.json"
    if place.exists():
        return msgspec.json.decode(place.read_bytes(), type=DocumentText)
    text = read(content, media_type)
    draft = place.with_suffix(f".{os.getpid()}")
    draft.write_bytes(msgspec.json.encode(text))
    draft.replace(place)
    return text


def _folder() -> Path:
    from django.conf import settings  # known once the settings are

    folder = Path(settings.VAR_DIR) / "evaluation-readings"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
