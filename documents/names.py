"""Names of files as people gave them, made safe to store and to show."""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 255
UNNAMED = "未命名"
_DRIVE = re.compile(r"^[A-Za-z]:")


def clean_name(name: str) -> str:
    """The last part of the path, without control or direction-changing characters."""
    return clean_path(name).rsplit("/", 1)[-1]


def clean_path(path: str) -> str:
    """A relative path that never leaves its folder, at most 255 characters long."""
    path = _DRIVE.sub("", path.replace("\\", "/"))
    parts = [_visible(part).strip() for part in path.split("/")]
    return _shortened("/".join(part for part in parts if part not in ("", ".", ".."))) or UNNAMED


def _visible(part: str) -> str:
    """Category C: control, format (also right-to-left override), surrogate, private."""
    return "".join(char for char in part if not unicodedata.category(char).startswith("C"))


def _shortened(path: str) -> str:
    if len(path) <= MAX_LENGTH:
        return path
    stem, dot, extension = path.rpartition(".")
    if not dot or len(extension) > 10:
        return path[:MAX_LENGTH]
    return stem[: MAX_LENGTH - len(extension) - 1] + "." + extension
