"""The order in which people read file names: 证据2 before 证据10, 证据二 before 证据十."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from documents.models import Document

_DIGITS = "零一二三四五六七八九"
_NUMBER = re.compile(rf"(\d+|[{_DIGITS[1:]}]?十[{_DIGITS[1:]}]?|[{_DIGITS}])")
Key = tuple[tuple[int, int, str], ...]


def in_name_order(documents: Iterable[Document]) -> list[Document]:
    """By name: uploads run side by side, so the times they came in tell nothing."""
    return sorted(documents, key=lambda one: (name_key(one.name), one.created_at, one.pk))


def name_key(name: str) -> Key:
    """Numbers by their value, and before letters, as file managers sort."""
    return tuple(_part(part) for part in _NUMBER.split(name.casefold()) if part)


def _part(part: str) -> tuple[int, int, str]:
    return (0, _value(part), part) if _NUMBER.fullmatch(part) else (1, 0, part)


def _value(number: str) -> int:
    """Of figures, or of 零 to 九十九, as far as papers are numbered in words."""
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return 10 * (_DIGITS.find(tens) if tens else len(ten)) + (_DIGITS.find(ones) if ones else 0)
