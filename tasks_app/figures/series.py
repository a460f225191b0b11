"""What a chart is drawn from: the figures of a lane, or of all, over a range of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tasks_app.clock import database_now
from tasks_app.figures.counting import counted
from tasks_app.figures.histogram import percentile
from tasks_app.figures.spans import MINUTE, QUARTER, THREE_HOURS, floor_of
from tasks_app.figures.tally import Counted, Tally, tally_of
from tasks_app.models import FiguresMark, LaneFigures

TAIL = timedelta(minutes=15)  # counted while one waits; what lies further back is rolled up


class Range(StrEnum):
    HOUR = "1h"
    DAY = "24h"
    WEEK = "7d"


SPANS = {Range.HOUR: MINUTE, Range.DAY: QUARTER, Range.WEEK: THREE_HOURS}
LENGTHS = {
    Range.HOUR: timedelta(hours=1),
    Range.DAY: timedelta(days=1),
    Range.WEEK: timedelta(days=7),
}


@dataclass(frozen=True)
class Point:
    """One stretch; seconds, None where nothing was counted."""

    start: datetime
    tally: Tally

    @property
    def wait_half(self) -> float | None:
        return percentile(self.tally.waits, 0.5)

    @property
    def wait_most(self) -> float | None:
        return percentile(self.tally.waits, 0.95)

    @property
    def duration_half(self) -> float | None:
        return percentile(self.tally.durations, 0.5)

    @property
    def duration_most(self) -> float | None:
        return percentile(self.tally.durations, 0.95)


@dataclass(frozen=True)
class Series:
    """`gap_until` tells that what came before it, back to the last count, is not in it yet."""

    range: Range
    span: timedelta
    points: tuple[Point, ...]
    total: Tally
    gap_until: datetime | None = None

    @property
    def span_seconds(self) -> int:
        return int(self.span.total_seconds())


def series_of(wanted: Range, lane: str = "") -> Series:
    """The points of the range, oldest first, the last one still open; lane "" means all."""
    now = database_now()
    span = SPANS[wanted]
    last, count = floor_of(now, span), LENGTHS[wanted] // span
    starts = [last - span * back for back in reversed(range(count))]
    parts: dict[datetime, list[Counted]] = {start: [] for start in starts}
    for row in _kept(span, starts[0], lane):
        if row.start in parts:
            parts[row.start].append(row)
    mark = FiguresMark.objects.values_list("until", flat=True).first()
    begin = max(filter(None, (mark, now - TAIL, starts[0])))
    for (minute, of_lane), tally in counted(begin, now + MINUTE).items():
        if lane in ("", of_lane):
            parts.setdefault(floor_of(minute, span), []).append(tally)
    points = tuple(Point(start, tally_of(parts[start])) for start in starts)
    total = tally_of([point.tally for point in points])
    behind = mark is None or mark < begin
    return Series(wanted, span, points, total, gap_until=begin if behind else None)


def tally_since(begin: datetime) -> Tally:
    """What happened in all lanes since then; `begin` is told to the quarter of an hour."""
    now = database_now()
    begin = floor_of(begin, QUARTER)
    mark = FiguresMark.objects.values_list("until", flat=True).first()
    rest = counted(max(filter(None, (mark, now - TAIL, begin))), now + MINUTE)
    return tally_of([*_kept(QUARTER, begin, ""), *rest.values()])


def _kept(span: timedelta, begin: datetime, lane: str) -> list[LaneFigures]:
    rows = LaneFigures.objects.filter(span_seconds=int(span.total_seconds()), start__gte=begin)
    return list(rows.filter(lane=lane) if lane else rows)
