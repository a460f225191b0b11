"""The suspensions as the strip shows them: what moved the last day, what may, and what cannot."""

from __future__ import annotations

from datetime import date

from litigation.analysis.claims.limitation.course import Strip
from litigation.analysis.claims.limitation.obstacles import Obstacle
from litigation.analysis.claims.limitation.period import Course
from litigation.analysis.values.result import Suspension


def suspensions_of(strip: Strip) -> tuple[Suspension, ...]:
    """Every cause that reached into the period, with what came of it."""
    return shown_suspensions(strip.obstacles, strip.sure, strip.hopeful)


def shown_suspensions(
    obstacles: tuple[Obstacle, ...], sure: Course, hopeful: Course
) -> tuple[Suspension, ...]:
    """Those that stopped the period surely or perhaps, and those that ended while it ran."""
    surely = {id(stop.obstacle): stop for stop in sure.stopped}
    perhaps = {id(stop.obstacle) for stop in hopeful.stopped}
    found = []
    for one in obstacles:
        if id(one) in surely:
            until = sure.end.date if sure.without is not None else None
            found.append(_shown(one, until))
        elif id(one) in perhaps or _within(one, sure):
            found.append(_shown(one, None))
    return tuple(found)


def _shown(one: Obstacle, until: date | None) -> Suspension:
    return Suspension(
        kind=one.hindrance.kind.value,
        start=one.hindrance.start,
        end=one.hindrance.end,
        text=f"{one.cause}：“{one.hindrance.text}”",
        citations=one.hindrance.citations,
        until=until,
        doubt=one.doubt,
    )


def _within(one: Obstacle, sure: Course) -> bool:
    """Whether it lay inside the period, too early to stop it."""
    start, end = one.hindrance.start, one.hindrance.end
    return start is not None and end is not None and sure.start < end and start <= sure.end.date
