"""Runs the period from its start over interruptions and suspensions to its last day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.days import LastDay, last_day, years_after
from litigation.analysis.claims.limitation.suspension import CODE, Rule, Stop, moved
from litigation.analysis.values.result import Interruption

THREE_YEARS_SINCE = date(2017, 10, 1)
LONGEST_YEARS = 20
GENERAL_YEARS = 3


@dataclass(frozen=True)
class Course:
    """How a period ran: what restarted or stopped it, when it ends, and what came too late."""

    start: date  # the day performance was due; not counted itself
    used: tuple[Interruption, ...]
    late: tuple[Interruption, ...]
    end: LastDay
    old_law: bool  # it had run out before three years became the rule
    stopped: tuple[Stop, ...] = ()  # without them it would have ended earlier
    without: LastDay | None = None  # the end without the stops, where they move it

    def is_over(self, day: date) -> bool:
        """Whether the period had run out before the day."""
        return self.end.date < day


@dataclass(frozen=True)
class _End:
    """The last day of one stretch, with and without what stopped it."""

    plain: LastDay
    last: LastDay
    stopped: tuple[Stop, ...]
    old_law: bool


def run_period(
    start: date,
    interruptions: Iterable[Interruption],
    *,
    cautious: bool = True,
    years: int = GENERAL_YEARS,
    stops: tuple[Stop, ...] = (),
    rule: Rule = CODE,
) -> Course:
    """The course from the due day; `cautious` reads borderline days against the creditor."""

    def end_from(anchor: date) -> _End:
        return _end(anchor, cautious, years, stops, rule)

    end = end_from(start)
    used: list[Interruption] = []
    late: list[Interruption] = []
    stopped: list[Stop] = []
    for one in sorted(interruptions, key=lambda one: one.date):
        if one.date <= start:
            continue
        if one.date > end.last.date:
            late.append(one)
            continue
        if one.date > end.plain.date:
            stopped += end.stopped  # it came in time only because the period had stopped
        used.append(one)
        end = end_from(one.date)
    last = _capped(end.last, start)
    moving = last.date > end.plain.date
    return Course(
        start,
        tuple(used),
        tuple(late),
        last,
        end.old_law,
        tuple(dict.fromkeys((*stopped, *(end.stopped if moving else ())))),
        end.plain if moving else None,
    )


def _capped(end: LastDay, start: date) -> LastDay:
    cap = years_after(start, LONGEST_YEARS)
    if end.date <= cap:
        return end
    return LastDay(cap, "自权利受到损害之日起最长二十年（民法典第188条）")


def _end(anchor: date, cautious: bool, years: int, stops: tuple[Stop, ...], rule: Rule) -> _End:
    nominal, old_law = _nominal(anchor, cautious, years)
    plain = last_day(nominal)
    later, stopped = moved(anchor, nominal, stops, rule, again=not cautious)
    last = last_day(later) if later > plain.date else plain
    return _End(plain, last, stopped if last.date > plain.date else (), old_law)


def _nominal(anchor: date, cautious: bool, years: int) -> tuple[date, bool]:
    """Three years; two where they had run out before 2017-10-01 (2018 interpretation 1–3)."""
    if years != GENERAL_YEARS:
        return years_after(anchor, years), False
    two = years_after(anchor, 2)
    if two < THREE_YEARS_SINCE or (cautious and two == THREE_YEARS_SINCE):
        return two, True
    return years_after(anchor, GENERAL_YEARS), False
