from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import quantiles

from tasks_app.clock import database_now
from tasks_app.models import Task, TaskNode
from tasks_app.states import NodeState, State

ENOUGH_HISTORY = 3
HISTORY = 50


@dataclass(frozen=True)
class TimeLeft:
    """Seconds until the task ends: the median of past runs, and the 10 % to 90 % range."""

    seconds: int
    low: int
    high: int


def time_left(task: Task) -> TimeLeft | None:
    """Learned from how long each node took before; None while there is no such history."""
    if task.state != State.RUNNING:
        return None
    nodes = list(TaskNode.objects.filter(task=task).exclude(state=NodeState.FINISHED))
    now = database_now()
    parts = [_node_left(task, node, now) for node in nodes]
    if not parts or any(part is None for part in parts):
        return None
    known = [part for part in parts if part is not None]
    return TimeLeft(
        seconds=round(sum(part.seconds for part in known)),
        low=round(sum(part.low for part in known)),
        high=round(sum(part.high for part in known)),
    )


def _node_left(task: Task, node: TaskNode, now: datetime) -> TimeLeft | None:
    history = _durations(task.kind, node.name)
    if len(history) < ENOUGH_HISTORY:
        return None
    deciles = quantiles(history, n=10, method="inclusive")
    spent = 0.0
    if node.state == NodeState.RUNNING and node.started_at:
        spent = (now - node.started_at).total_seconds()
    low, middle, high = (max(0.0, value - spent) for value in (deciles[0], deciles[4], deciles[8]))
    return TimeLeft(seconds=round(middle), low=round(low), high=round(high))


def _durations(kind: str, node: str) -> list[float]:
    rows = (
        TaskNode.objects.filter(
            task__kind=kind, name=node, state=NodeState.FINISHED, task__state=State.COMPLETED
        )
        .order_by("-finished_at")
        .values_list("started_at", "finished_at")[:HISTORY]
    )
    return [(end - start).total_seconds() for start, end in rows if start and end]
