"""Counting days and years, and what a holiday at the end of a period does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

from litigation.analysis.values.days import chinese_day

DAY = timedelta(days=1)


@dataclass(frozen=True)
class LastDay:
    """The last day of a period, moved past holidays where the calendar knows the year."""

    date: date
    note: str = ""


def years_after(day: date, years: int) -> date:
    """The same day some years on; the last day of February when there is no such day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def is_working_day(day: date) -> bool | None:
    """Whether people work on that day in China; None when the holiday table ends before."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def last_day(day: date) -> LastDay:
    """A period's last day: on a holiday it ends on the next working day (民法典 203)."""
    moved = day
    while (working := is_working_day(moved)) is False:
        moved += DAY
    if working is None:
        return LastDay(
            day, f"节假日表未覆盖{moved.year}年，末日{chinese_day(day)}是否顺延未计，按不顺延处理"
        )
    if moved == day:
        return LastDay(day)
    return LastDay(
        moved, f"末日{chinese_day(day)}为休假日，顺延至{chinese_day(moved)}（民法典第203条）"
    )
