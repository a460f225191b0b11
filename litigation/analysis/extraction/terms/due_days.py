"""The last day to pay, counted from the day of an event."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar

from litigation.analysis.extraction.dates import month_later
from litigation.analysis.extraction.terms.due_rule import DueRule


def due_after(day: date, rule: DueRule) -> date | None:
    """The last day to pay when the event happened on `day`; None when it cannot be told."""
    if rule.unit == "open":
        return rule.cap
    first = month_later(day.replace(day=1), 1)
    match rule.unit:
        case "month":
            found: date | None = month_later(day, rule.count) + timedelta(days=rule.extra_days)
        case "year":
            found = month_later(day, rule.count * 12) + timedelta(days=rule.extra_days)
        case "month_end":
            found = first + timedelta(days=rule.count - 1)
        case "next_month":
            last = month_later(first, 1) - timedelta(days=1)
            found = min(last, first + timedelta(days=rule.count - 1))
        case "working_day":
            found = _working_days_later(day, rule.count)
        case _:
            found = day + timedelta(days=rule.count)
    return min(found, rule.cap) if found and rule.cap else found


def _working_days_later(day: date, count: int) -> date | None:
    """None when the holiday table does not reach so far."""
    for _ in range(count * 3 + 30):
        if count == 0:
            return day
        day += timedelta(days=1)
        try:
            count -= 1 if chinese_calendar.is_workday(day) else 0
        except NotImplementedError:
            return None
    return None
