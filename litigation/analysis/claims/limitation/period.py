"""Runs the period from its start over the interruptions to its last day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.days import LastDay, last_day, years_after
from litigation.analysis.values.result import Interruption

THREE_YEARS_SINCE = date(2017, 10, 1)
LONGEST_YEARS = 20
GENERAL_YEARS = 3


@dataclass(frozen=True)
class Course:
    """How a period ran: what restarted it, when it ends, and what came too late."""

    start: date  # the day performance was due; not counted itself
    used: tuple[Interruption, ...]
    late: tuple[Interruption, ...]
    end: LastDay
    old_law: bool  # it had run out before three years became the rule

    def is_over(self, day: date) -> bool:
        """Whether the period had run out before the day."""
        return self.end.date < day


def run_period(
    start: date,
    interruptions: Iterable[Interruption],
    *,
    cautious: bool = True,
    years: int = GENERAL_YEARS,
) -> Course:
    """The course from the due day; `cautious` reads borderline days against the creditor."""
    end, old_law = _end(start, cautious, years)
    cap = years_after(start, LONGEST_YEARS)
    used: list[Interruption] = []
    late: list[Interruption] = []
    for one in sorted(interruptions, key=lambda one: one.date):
        if one.date <= start:
            continue
        if one.date > end.date:
            late.append(one)
            continue
        used.append(one)
        end, old_law = _end(one.date, cautious, years)
    if end.date > cap:
        end = LastDay(cap, "自权利受到损害之日起最长二十年（民法典第188条）")
    return Course(start, tuple(used), tuple(late), end, old_law)


def _end(anchor: date, cautious: bool, years: int) -> tuple[LastDay, bool]:
    """Three years; two where they had run out before 2017-10-01 (2018 interpretation 1–3)."""
    if years != GENERAL_YEARS:
        return last_day(years_after(anchor, years)), False
    two = years_after(anchor, 2)
    if two < THREE_YEARS_SINCE or (cautious and two == THREE_YEARS_SINCE):
        return last_day(two), True
    return last_day(years_after(anchor, 3)), False
