"""Counts what happened since the last time and keeps it; any process may, at any time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction

from tasks_app.clock import database_now
from tasks_app.figures.counting import Key, counted
from tasks_app.figures.spans import FINER, KEPT, MINUTE, floor_of
from tasks_app.figures.tally import Tally, tally_of
from tasks_app.models import FiguresMark, LaneFigures, TaskEvent

SETTLE = timedelta(seconds=30)
LATE = timedelta(minutes=5)  # a transaction may commit that long after its events' instants
LOOK_BACK = timedelta(days=8)  # a site that counts for the first time counts a week
STEP = timedelta(hours=3)  # counted in one transaction


def figures_roll_up(*, steps: int = 100) -> int:
    """Bring the figures up to date; says how many minutes were counted."""
    minutes = 0
    for _step in range(steps):
        done, is_through = _roll_on()
        minutes += done
        if is_through:
            break
    _forget(database_now())
    return minutes


def _roll_on() -> tuple[int, bool]:
    """One step; counting holds no lock, and gives way when somebody else counted meanwhile."""
    mark, _created = FiguresMark.objects.get_or_create(pk=1)
    latest = floor_of(database_now() - SETTLE, MINUTE)
    begin = _begin(mark.until, latest)
    end = min(latest, begin + STEP)
    if begin >= end or latest == mark.until:
        return 0, True
    tallies = counted(begin, end)
    with transaction.atomic():
        if FiguresMark.objects.select_for_update().get(pk=1).until != mark.until:
            return 0, True
        _keep(begin, end, tallies)
        FiguresMark.objects.filter(pk=1).update(until=end)
    return int((end - begin) / MINUTE), end == latest


def _keep(begin: datetime, end: datetime, tallies: Mapping[Key, Tally]) -> None:
    _replace(MINUTE, begin, end, tallies)
    for span in FINER:
        _sum_up(span, begin, end)


def _begin(until: datetime | None, latest: datetime) -> datetime:
    if until is not None:
        return max(floor_of(until - LATE, MINUTE), latest - LOOK_BACK)
    first = TaskEvent.objects.order_by("at").values_list("at", flat=True).first()
    return max(floor_of(first, MINUTE), latest - LOOK_BACK) if first else latest - MINUTE


def _sum_up(span: timedelta, begin: datetime, end: datetime) -> None:
    """The stretches that the new minutes lie in, anew from the finer ones."""
    begin, end = floor_of(begin, span), floor_of(end - MINUTE, span) + span
    finer = LaneFigures.objects.filter(
        span_seconds=_seconds(FINER[span]), start__gte=begin, start__lt=end
    )
    parts: dict[Key, list[LaneFigures]] = {}
    for row in finer:
        parts.setdefault((floor_of(row.start, span), row.lane), []).append(row)
    _replace(span, begin, end, {key: tally_of(rows) for key, rows in parts.items()})


def _replace(span: timedelta, begin: datetime, end: datetime, tallies: Mapping[Key, Tally]) -> None:
    seconds = _seconds(span)
    LaneFigures.objects.filter(span_seconds=seconds, start__gte=begin, start__lt=end).delete()
    LaneFigures.objects.bulk_create(
        LaneFigures(span_seconds=seconds, start=start, lane=lane, **vars(tally))
        for (start, lane), tally in sorted(tallies.items())
    )


def _forget(now: datetime) -> None:
    for span, kept in KEPT.items():
        LaneFigures.objects.filter(span_seconds=_seconds(span), start__lt=now - kept).delete()


def _seconds(span: timedelta) -> int:
    return int(span.total_seconds())
