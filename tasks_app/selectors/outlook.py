"""What can be said of a task's future; for a whole page at the cost of one task."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from tasks_app.forecast import TimeLeft
from tasks_app.models import Task
from tasks_app.registry import find_kind
from tasks_app.selectors.estimates import is_foreseeable, time_left_of
from tasks_app.selectors.executors import executor_expected
from tasks_app.selectors.history import past_runs
from tasks_app.selectors.position import WaitingFor, places_of
from tasks_app.selectors.start_estimate import estimated_start, lane_pace


@dataclass(frozen=True)
class Outlook:
    task_system: str
    position: int | None = None
    waiting_for: WaitingFor | None = None
    starts_at: datetime | None = None
    left: TimeLeft | None = None


def outlooks(tasks: Iterable[Task]) -> dict[UUID, Outlook]:
    """By task; facts of lanes and kinds are asked once however many tasks share them."""
    tasks = list(tasks)
    places = places_of(tasks)
    expected, pace, history = cache(executor_expected), cache(lane_pace), cache(past_runs)

    def outlook(task: Task) -> Outlook:
        system = task.executor or expected(task.lane)
        kind, place = find_kind(task.kind), places.get(task.pk)
        if place is not None:
            starts_at = estimated_start(task, place, pace(task.lane))
            return Outlook(system, place.position, place.waiting_for, starts_at)
        if kind is not None and is_foreseeable(task, kind):
            return Outlook(system, left=time_left_of(task, history(kind)))
        return Outlook(system)

    return {task.pk: outlook(task) for task in tasks}


def outlook_of(task: Task) -> Outlook:
    return outlooks([task])[task.pk]
