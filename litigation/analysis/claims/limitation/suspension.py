"""What a cause in the last six months does to the end of a period (民法典 194, 仲裁法 27)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.limitation.obstacles import Obstacle
from litigation.analysis.extraction.dates import month_later

MONTHS = 6


@dataclass(frozen=True)
class Stop:
    """A stretch of days on which the creditor could not claim; `is_open`: not told to its end."""

    start: date
    end: date
    obstacle: Obstacle
    is_open: bool = False


@dataclass(frozen=True)
class Rule:
    """Which stops reach a period from an anchor to an end, and the end that follows from one."""

    reaches: Callable[[date, date, Stop], bool]
    last: Callable[[date, date, Stop], date]


def _in_last_months(anchor: date, end: date, stop: Stop) -> bool:
    """Strictly after the day on which six months were left, and begun before the end."""
    return stop.start <= end and stop.end > max(anchor, month_later(end, -MONTHS))


def _six_months_on(anchor: date, end: date, stop: Stop) -> date:
    """Six months from the day on which the cause was gone; that day does not count (194, 201)."""
    return month_later(stop.end, MONTHS)


def _what_was_left(anchor: date, end: date, stop: Stop) -> date:
    """The days of the stop within the last months are added, but never more than six months."""
    first = max(stop.start, anchor, month_later(end, -MONTHS) + DAY)
    return min(end + (stop.end - first), month_later(stop.end, MONTHS))


def _at_any_time(anchor: date, end: date, stop: Stop) -> bool:
    return stop.start <= end and stop.end > anchor


def _at_most(anchor: date, end: date, stop: Stop) -> date:
    """Whichever is longer of all days added and, in the last months, six months."""
    added = end + (stop.end - max(stop.start, anchor))
    late = _in_last_months(anchor, end, stop)
    return max(added, month_later(stop.end, MONTHS)) if late else added


CODE = Rule(_in_last_months, _six_months_on)
# The Act lets the year go on with what was left (仲裁法 27); whether only its last months stop, and
# whether the Code's six months hold instead, is open: what holds under both is sure.
ARBITRATION = Rule(_in_last_months, _what_was_left)
ARBITRATION_AT_MOST = Rule(_at_any_time, _at_most)


def moved(
    anchor: date, end: date, stops: Iterable[Stop], rule: Rule, *, again: bool
) -> tuple[date, tuple[Stop, ...]]:
    """The later end and what moved it; `again`: a cause within the months won counts as well."""
    used: list[Stop] = []
    left = sorted(stops, key=lambda one: one.end)
    while True:
        hit = [one for one in left if rule.reaches(anchor, end, one)]
        ends = [rule.last(anchor, end, one) for one in hit]
        later = max(ends, default=end)
        if later <= end:
            return end, tuple(used)
        used += [one for one, last in zip(hit, ends, strict=True) if last > end]
        left = [one for one in left if one not in hit]
        end = later
        if not again:
            return end, tuple(used)


def sure_stops(obstacles: Iterable[Obstacle]) -> tuple[Stop, ...]:
    """What is proved with both its days."""
    return tuple(
        Stop(one.hindrance.start, one.hindrance.end, one)
        for one in obstacles
        if not one.doubt and one.hindrance.start and one.hindrance.end
    )


def hopeful_stops(obstacles: Iterable[Obstacle], *, as_of: date) -> tuple[Stop, ...]:
    """All that may hold; what no paper ends may last until today, what none begins is one day."""
    return tuple(_hopeful(one, as_of) for one in obstacles)


def _hopeful(one: Obstacle, as_of: date) -> Stop:
    start, end = one.hindrance.start, one.hindrance.end
    if end is not None and not one.hindrance.is_exact:
        end = (
            month_later(end, 1) if end.day != 1 or end.month != 1 else end.replace(month=12, day=31)
        )
    if start is None:
        return Stop(end or date.min, end or as_of, one, is_open=end is None)
    return Stop(start, end or max(start, as_of), one, is_open=end is None)
