"""Periods of procedure: from a day that does not count to a last day that no holiday shortens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from litigation.analysis.claims.days import DAY, LastDay, is_working_day, last_day, years_after
from litigation.analysis.extraction.dates import month_later

EVIDENCE_FIRST, EVIDENCE_SECOND = 15, 10  # at least: 民诉法解释 99
SUIT_AFTER_SECURING = 30  # 民事诉讼法 104
ANSWER = 15  # 民事诉讼法 128
TERMINATION_YEARS = 1  # 民法典 564
_MOST_WORKING_DAYS = 400


@dataclass(frozen=True)
class Period:
    """`start` is the day of the event and is not counted (民法典 201)."""

    start: date
    end: date
    note: str = ""

    def is_over(self, day: date) -> bool:
        return day > self.end

    def days_left(self, day: date) -> int:
        return (self.end - day).days

    @property
    def remark(self) -> str:
        """In brackets, why the last day is not the one that counting alone gives; else nothing."""
        return f"（{self.note}）" if self.note else ""


def days_from(start: date, days: int) -> Period:
    """So many days after the event, moved past holidays (民法典 201, 203)."""
    return _period(start, last_day(start + timedelta(days=days)))


def months_from(start: date, months: int) -> Period:
    return _period(start, last_day(month_later(start, months)))


def years_from(start: date, years: int) -> Period:
    return _period(start, last_day(years_after(start, years)))


def working_days_from(start: date, days: int) -> Period | None:
    """So many working days after the event; None where the holiday table ends before."""
    if days > _MOST_WORKING_DAYS:
        return None
    day, left = start, days
    while left:
        day += DAY
        working = is_working_day(day)
        if working is None:
            return None
        left -= working
    return Period(start, day)


def period_from(start: date, length: int, unit: str) -> Period | None:
    """By the unit that a paper names: day, working_day, month or year."""
    if unit == "working_day":
        return working_days_from(start, length)
    if unit == "month":
        return months_from(start, length)
    return years_from(start, length) if unit == "year" else days_from(start, length)


def evidence_period(notified: date, days: int | None = None, *, second: bool = False) -> Period:
    """The time for handing in evidence: what the court set, never less than the law's."""
    least = EVIDENCE_SECOND if second else EVIDENCE_FIRST
    return days_from(notified, max(days or least, least))


def suit_period(secured: date) -> Period:
    """Until when to sue after assets were secured before suit (民事诉讼法 104)."""
    return days_from(secured, SUIT_AFTER_SECURING)


def termination_period(known: date) -> Period:
    """Until when a right to terminate can be used where nothing is agreed or demanded (564)."""
    # A period of exclusion neither stops nor starts anew (民法典 199).
    return years_from(known, TERMINATION_YEARS)


def _period(start: date, last: LastDay) -> Period:
    return Period(start, last.date, last.note)
