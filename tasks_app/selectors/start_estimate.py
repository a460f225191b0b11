from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from tasks_app.clock import database_now
from tasks_app.forecast import ENOUGH_HISTORY
from tasks_app.models import Task
from tasks_app.selectors.executors import live_workers
from tasks_app.selectors.history import HISTORY
from tasks_app.selectors.position import Place, WaitingFor
from tasks_app.states import State


@dataclass(frozen=True)
class LanePace:
    """How fast a lane moves: the median seconds of its past tasks, its slots and what runs."""

    now: datetime
    typical_seconds: float | None
    slots: int
    running: int


def lane_pace(lane: str) -> LanePace:
    return LanePace(
        now=database_now(),
        typical_seconds=_typical_seconds(lane),
        slots=sum(worker.concurrency for worker in live_workers(lane)) or 1,
        running=Task.objects.filter(lane=lane, state=State.RUNNING).count(),
    )


def estimated_start(task: Task, place: Place, pace: LanePace) -> datetime | None:
    """When the task will probably start; None when a limit, a pause or no history forbids to say.

    The tasks before it and those that run now share the lane's slots.
    """
    if place.waiting_for is WaitingFor.RETRY:
        return task.run_after
    if place.waiting_for is not WaitingFor.SLOT or place.position is None:
        return None
    if pace.typical_seconds is None:
        return None
    rounds = max(0, place.position + pace.running - pace.slots) / pace.slots
    return pace.now + timedelta(seconds=pace.typical_seconds * rounds)


def _typical_seconds(lane: str) -> float | None:
    rows = (
        Task.objects.filter(lane=lane, state=State.COMPLETED)
        .order_by("-completed_at")
        .values_list("started_at", "completed_at")[:HISTORY]
    )
    took = [(end - start).total_seconds() for start, end in rows if start and end]
    return median(took) if len(took) >= ENOUGH_HISTORY else None
