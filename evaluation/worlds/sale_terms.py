"""When the price falls due: the days of a sale moved so that its terms lead to the due day."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import chinese_calendar

if TYPE_CHECKING:
    from evaluation.worlds.sale_facts import Sale

DAY = timedelta(days=1)


def fit(rng: random.Random, story: Sale) -> None:
    """Where a period of days is counted it ends on a working day, so that nobody need ask
    whether a holiday moves a period agreed between the parties (民法典 203, 204)."""
    match story.terms:
        case "after":
            story.due, story.after_days = _working(story.due), rng.choice((15, 30, 45, 60, 90))
            _deliver_by(story, story.due - timedelta(days=story.after_days))
        case "invoice":
            story.due, story.after_days = _working(story.due), rng.choice((15, 30, 45))
            _deliver_by(story, story.due - timedelta(days=story.after_days + 6))
        case "workdays":
            story.due, story.after_days = _working(story.due), rng.choice((5, 10, 15))
            _deliver_by(story, _workdays_before(story.due, story.after_days))
        case "cod":
            _deliver_by(story, story.due)
        case "month_day" | "month_end":
            _by_month(rng, story)
        case "retained":
            story.percent = rng.choice((5, 10))
            story.main_due = story.due - timedelta(days=365)
            _deliver_by(story, story.main_due - timedelta(days=rng.randint(20, 60)))
        case _:
            pass


def _by_month(rng: random.Random, story: Sale) -> None:
    """All goods of one month, paid in the next: at its end, or by a day of it."""
    following = (story.due.replace(day=28) + 4 * DAY).replace(day=1)
    if story.terms == "month_end":
        story.due = following - DAY
    else:
        story.after_days = rng.choice((10, 15, 20, 25))
        month = story.due if story.due.day <= story.after_days else following
        story.due = month.replace(day=story.after_days)
    before = story.due.replace(day=1) - DAY
    _deliver_by(story, before.replace(day=rng.randint(22, 28)))


def _deliver_by(story: Sale, last: date) -> None:
    """Moves contract and deliveries so that the last delivery falls on the day."""
    moved = last - story.deliveries[-1][0]
    story.signed += moved
    story.deliveries = [(day + moved, lines) for day, lines in story.deliveries]


def _working(day: date) -> date:
    while chinese_calendar.is_holiday(day):
        day += DAY
    return day


def _workdays_before(day: date, count: int) -> date:
    """The day after which so many working days end with the day."""
    while count:
        count -= chinese_calendar.is_workday(day)
        day -= DAY
    return day
