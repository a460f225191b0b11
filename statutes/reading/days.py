"""Days in the head and the closing article of an official text."""

from __future__ import annotations

import re
from datetime import date

from statutes.reading.numerals import number_of

_YEAR = r"(?P<y>\d{4}|[〇零○一二三四五六七八九]{4})"
_PART = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
DAY = re.compile(rf"{_YEAR}\s?[-./年]\s?(?P<m>{_PART})\s?[-./月]\s?(?P<d>{_PART})\s?日?")


def days_in(text: str) -> list[date]:
    """Every real day in the text, in order."""
    return [day for match in DAY.finditer(text) if (day := _day(match)) is not None]


def _day(match: re.Match[str]) -> date | None:
    year, month, day = (number_of(match[part]) for part in "ymd")
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
