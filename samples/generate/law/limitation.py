"""Limitation of three years and its interruptions: 民法典 188, 189, 195, 201, 202."""

from dataclasses import dataclass
from datetime import date

YEARS = 3


@dataclass(frozen=True)
class Interruption:
    day: date
    kind: str
    document: str
    reason: str


def anniversary(day: date, years: int = YEARS) -> date:
    """The same day of the month, or the last day of that month."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def last_safe_day(start: date, interruptions: tuple[Interruption, ...], years: int = YEARS) -> date:
    """Last day of the period; an interruption that came too late is not one."""
    end = anniversary(start, years)
    for interruption in sorted(interruptions, key=lambda item: item.day):
        if interruption.day > end:
            break
        end = anniversary(interruption.day, years)
    return end
