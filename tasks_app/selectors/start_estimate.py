from __future__ import annotations

from datetime import datetime, timedelta
from statistics import median

from tasks_app.clock import database_now
from tasks_app.models import Task
from tasks_app.selectors.estimates import ENOUGH_HISTORY, HISTORY
from tasks_app.selectors.executors import live_workers
from tasks_app.selectors.position import queue_position
from tasks_app.states import State


def estimated_start(task: Task) -> datetime | None:
    """When the task will probably start; None when it does not queue or history is too short.

    The tasks before it and those that run now share the lane's slots; each takes the median of
    its lane's past tasks.
    """
    if task.state != State.PENDING:
        return None
    if task.status == "retrying":
        return task.run_after
    position = queue_position(task)
    typical = _typical_seconds(task.lane)
    if position is None or typical is None:
        return None
    slots = sum(worker.concurrency for worker in live_workers(task.lane)) or 1
    running = Task.objects.filter(lane=task.lane, state=State.RUNNING).count()
    rounds = max(0, position - 1 + running - slots + 1) / slots
    return database_now() + timedelta(seconds=typical * rounds)


def _typical_seconds(lane: str) -> float | None:
    rows = (
        Task.objects.filter(lane=lane, state=State.COMPLETED)
        .order_by("-completed_at")
        .values_list("started_at", "completed_at")[:HISTORY]
    )
    took = [(end - start).total_seconds() for start, end in rows if start and end]
    return median(took) if len(took) >= ENOUGH_HISTORY else None
