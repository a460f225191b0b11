"""Completed runs of a kind, as the forecast takes them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from tasks_app.forecast import PastRun
from tasks_app.models import Task, TaskNode
from tasks_app.registry import TaskKind
from tasks_app.states import NodeState, State

HISTORY = 50  # latest runs: older ones tell of other machines and versions


def past_runs(kind: TaskKind) -> list[PastRun]:
    """The latest completed runs of this version of the plan, oldest first."""
    return [run for _task, run in runs_of(kind, completed(kind)[:HISTORY])][::-1]


def completed(kind: TaskKind) -> QuerySet[Task]:
    """Completed tasks of this version of the plan, latest first."""
    return Task.objects.filter(
        kind=kind.name, state=State.COMPLETED, plan_version=kind.plan_version
    ).order_by("-completed_at")


def runs_of(kind: TaskKind, tasks: QuerySet[Task]) -> list[tuple[Task, PastRun]]:
    """With how long each node took; tasks whose work could not be measured are left out."""
    fields = ("units", "node_units", "attempt_number", "completed_at")
    by_id = {task.pk: task for task in tasks.only(*fields)}
    nodes: dict[UUID, list[TaskNode]] = {pk: [] for pk in by_id}
    rows = TaskNode.objects.filter(task__in=list(by_id)).defer("output").order_by("position")
    for node in rows:
        nodes[node.task_id].append(node)
    return [
        (task, _run(task, nodes[pk]))
        for pk, task in by_id.items()
        if kind.units is None or task.units
    ]


def _run(task: Task, nodes: list[TaskNode]) -> PastRun:
    seconds = {node.name: worked for node in nodes if (worked := _worked(node)) is not None}
    return PastRun(task.units or 1.0, seconds, task.node_units, _between(task, nodes, seconds))


def _worked(node: TaskNode) -> float | None:
    """None for a node that did not run in one go."""
    return node.worked_seconds if node.state == NodeState.FINISHED else 0.0  # it did without


def _between(task: Task, nodes: list[TaskNode], seconds: dict[str, float]) -> float:
    """Seconds lost for each node after the first; 0 where an interruption hides them."""
    rest = nodes[1:]
    ended = nodes[0].finished_at if nodes else None
    if not rest or not ended or not task.completed_at or task.attempt_number != 1:
        return 0.0
    worked = sum(seconds.get(node.name, 0.0) for node in rest)
    lost = (task.completed_at - ended).total_seconds() - worked
    return max(0.0, lost / len(rest))
