"""Three years from the last instalment or the last good interruption (民法典 188, 189, 195)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import chinese_calendar


def last_day(start: date, restarts: Iterable[date], years: int = 3, days: int = 0) -> date:
    """The last day of a period of years (or days); restarts after it ran out do not count;
    holidays move it."""
    end = _ends(start, years, days)
    for day in sorted(restarts):
        if start < day <= end:
            end = _ends(day, years, days)
    return end


def _ends(start: date, years: int, days: int) -> date:
    return _moved(start + timedelta(days=days) if days else _years_on(start, years))


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def _moved(day: date) -> date:
    try:
        while chinese_calendar.is_holiday(day):
            day += timedelta(days=1)
    except NotImplementedError:
        pass
    return day
