"""The order in which people read file names: 证据2 before 证据10, 证据二 before 证据十."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import cn2an

if TYPE_CHECKING:
    from documents.models import Document

_NUMBER = re.compile(r"(\d+|[零〇一二三四五六七八九十百]+)")
Key = tuple[tuple[int, int, str], ...]


def in_name_order(documents: Iterable[Document]) -> list[Document]:
    """By name: uploads run side by side, so the times they came in tell nothing."""
    return sorted(documents, key=lambda one: (name_key(one.name), one.created_at, one.pk))


def name_key(name: str) -> Key:
    """Numbers by their value, and before letters, as file managers sort."""
    return tuple(_part(part) for part in _NUMBER.split(name.casefold()) if part)


def _part(part: str) -> tuple[int, int, str]:
    if not _NUMBER.fullmatch(part):
        return (1, 0, part)
    try:
        return (0, int(part) if part.isdecimal() else int(cn2an.cn2an(part, "smart")), part)
    except ValueError:
        return (1, 0, part)
