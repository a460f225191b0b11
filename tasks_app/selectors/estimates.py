from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tasks_app.clock import database_now
from tasks_app.forecast import PastRun, Situation, TimeLeft, forecast
from tasks_app.models import Task, TaskAttempt, TaskNode
from tasks_app.registry import TaskKind, find_kind
from tasks_app.selectors.history import past_runs
from tasks_app.states import NodeState, State

OVER = (NodeState.FINISHED, NodeState.SKIPPED)


def time_left(task: Task) -> TimeLeft | None:
    """Learned from how long each node took per unit of work; None without such history."""
    kind = find_kind(task.kind)
    if kind is None or not is_foreseeable(task, kind):
        return None
    return time_left_of(task, past_runs(kind))


def is_foreseeable(task: Task, kind: TaskKind) -> bool:
    """Whether it runs, in the plan that this process knows, and its work was measured."""
    measured = kind.units is None or bool(task.units)
    return task.state == State.RUNNING and task.plan_version == kind.plan_version and measured


def time_left_of(task: Task, history: Sequence[PastRun]) -> TimeLeft | None:
    nodes = sorted(task.nodes.all(), key=lambda node: node.position)
    remaining = [node for node in nodes if node.state not in OVER]
    # What runs comes first: its time so far is part of its time.
    remaining.sort(key=lambda node: node.state != NodeState.RUNNING)
    situation = Situation(
        units=task.units or 1.0,
        done={node.name: node.worked_seconds for node in nodes if node.worked_seconds is not None},
        remaining=[node.name for node in remaining],
        spent=_spent(task, remaining),
        node_units=task.node_units,
    )
    return forecast(history, situation)


def _spent(task: Task, remaining: list[TaskNode]) -> float:
    """Seconds that the running node has had in this attempt."""
    if not remaining or remaining[0].state != NodeState.RUNNING:
        return 0.0
    attempts = TaskAttempt.objects.filter(task=task, number=task.attempt_number)
    began: list[datetime] = list(attempts.values_list("started_at", flat=True))
    if remaining[0].started_at:
        began.append(remaining[0].started_at)
    return max(0.0, (database_now() - max(began)).total_seconds()) if began else 0.0
