"""Counts the events of a stretch of time by minute and lane."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tasks_app.figures.spans import MINUTE, floor_of
from tasks_app.figures.tally import Tally
from tasks_app.models import TaskEvent
from tasks_app.states import EventType

READY = (
    EventType.QUEUED,
    EventType.RETRYING,
    EventType.RESCUED,
    EventType.RELEASED,
    EventType.ANSWERED,
)
ENDS = {
    EventType.COMPLETED: "completed",
    EventType.FAILED: "failed",
    EventType.CANCELLED: "cancelled",
}
CHUNK = 500  # ids in one query: SQLite bounds the variables of a statement

Key = tuple[datetime, str]
Row = tuple[str, datetime, UUID, int, str, datetime | None]


def counted(begin: datetime, end: datetime) -> dict[Key, Tally]:
    """What the events from `begin` to before `end` tell, by minute and lane."""
    tallies: dict[Key, Tally] = {}
    starts: list[Row] = []
    for row in _events(begin, end):
        kind, at, _task, _seq, lane, began = row
        tally = tallies.setdefault((floor_of(at, MINUTE), lane), Tally())
        if kind == EventType.STARTED:
            tally.started += 1
            starts.append(row)
            continue
        name = ENDS[EventType(kind)]
        setattr(tally, name, getattr(tally, name) + 1)
        if kind == EventType.COMPLETED and began:
            tally.took((at - began).total_seconds())
    for row, seconds in _waits(starts):
        tallies[floor_of(row[1], MINUTE), row[4]].waited(seconds)
    return tallies


def _events(begin: datetime, end: datetime) -> Iterable[Row]:
    wanted = [EventType.STARTED, *ENDS]
    events = TaskEvent.objects.filter(type__in=wanted, at__gte=begin, at__lt=end).order_by()
    fields = ("type", "at", "task_id", "seq", "task__lane", "task__started_at")
    return events.values_list(*fields).iterator(chunk_size=5000)


def _waits(starts: Sequence[Row]) -> Iterable[tuple[Row, float]]:
    """How long each start came after the task was ready: queued, given back or due again."""
    for at in range(0, len(starts), CHUNK):
        chunk = starts[at : at + CHUNK]
        ready = _ready_times({row[2] for row in chunk})
        for row in chunk:
            before = [since for seq, since in ready.get(row[2], ()) if seq < row[3]]
            if before:
                yield row, max(0.0, (row[1] - before[-1]).total_seconds())


def _ready_times(tasks: set[UUID]) -> dict[UUID, list[tuple[int, datetime]]]:
    found: dict[UUID, list[tuple[int, datetime]]] = {}
    events = TaskEvent.objects.filter(task__in=tasks, type__in=READY).order_by("task", "seq")
    for task, seq, at, data in events.values_list("task_id", "seq", "at", "data"):
        found.setdefault(task, []).append((seq, at + _delay(data)))
    return found


def _delay(data: dict[str, Any]) -> timedelta:
    return timedelta(seconds=data.get("delay_seconds") or 0)
