"""Months as wage papers name them: 2024年3月, 2024-03, 202403, 9月、10月, 5月至7月."""

from __future__ import annotations

import re
from datetime import date

from litigation.analysis.extraction.numerals import day_number

_MONTH = re.compile(
    r"(?P<y>20\d{2})\s?(?:年|[-./])\s?(?P<m>1[0-2]|0?[1-9])(?:月份?)?(?!\d|[-./]\d)"
    r"|(?<!\d)(?P<cy>20\d{2})(?P<cm>0[1-9]|1[0-2])(?!\d)|(?<![\d.])(?P<bm>1[0-2]|0?[1-9])月份?(?!\d{1,2}[日号])"
    r"|(?<![一二三四五六七八九十年])(?P<cn>十[一二]?|[一二三四五六七八九])月份"
)
_MOST = 60


def months_in(text: str, year: int | None = None) -> tuple[date, ...]:
    """The months a text names, ranges filled; a bare month takes the year told before it."""
    found: list[date] = []
    last_end = 0
    for hit in _MONTH.finditer(text):
        told = hit["y"] or hit["cy"]
        year = int(told) if told else year
        if year is None:
            continue
        number = int(hit["m"] or hit["cm"] or hit["bm"] or 0) or day_number(hit["cn"]) or 1
        month = date(year, number, 1)
        if found and not told and month < found[-1]:
            month, year = date(year + 1, month.month, 1), year + 1
        between = text[last_end : hit.start()].strip()
        if found and between in ("至", "到", "-", "~", "—", "——") and month > found[-1]:
            found += _between(found[-1], month)
        found.append(month)
        last_end = hit.end()
    return tuple(dict.fromkeys(found))[:_MOST]


def next_month(month: date, count: int = 1) -> date:
    """The first day of the month so many months on (negative: back)."""
    index = month.year * 12 + month.month - 1 + count
    return date(index // 12, index % 12 + 1, 1)


def _between(first: date, last: date) -> list[date]:
    made: list[date] = []
    month = next_month(first)
    while month < last and len(made) < _MOST:
        made.append(month)
        month = next_month(month)
    return made
