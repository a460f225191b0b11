"""A due date as a clause states it, before the events are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.values.facts import EventKind


@dataclass(frozen=True)
class DueRule:
    """A due date, or how to find it: `count` units after the latest of the events `anchors`."""

    start: int
    end: int
    text: str
    fixed: date | None = None
    anchors: tuple[EventKind, ...] = ()
    count: int = 0
    unit: str = "day"  # day | working_day | month | year | next_month | month_end | open
    each: bool = False
    nth: int | None = None  # 1 the first delivery, -1 the last
    base: DueRule | None = None  # where it counts from the end of another period
    extra_days: int = 0  # behind whole months: 一个半月
    cap: date | None = None  # 最迟不超过: never later than this day
