"""Completed runs of a kind, as the forecast takes them."""

from __future__ import annotations

from django.db.models import QuerySet

from tasks_app.forecast import PastRun
from tasks_app.models import Task, TaskNode
from tasks_app.registry import TaskKind
from tasks_app.states import NodeState, State

HISTORY = 50  # latest runs: older ones tell of other machines and versions


def past_runs(kind: TaskKind) -> list[PastRun]:
    """The latest completed runs of this version of the plan, latest first."""
    return [run for _task, run in runs_of(kind, completed(kind)[:HISTORY])]


def completed(kind: TaskKind) -> QuerySet[Task]:
    """Completed tasks of this version of the plan, latest first."""
    return Task.objects.filter(
        kind=kind.name, state=State.COMPLETED, plan_version=kind.plan_version
    ).order_by("-completed_at")


def runs_of(kind: TaskKind, tasks: QuerySet[Task]) -> list[tuple[Task, PastRun]]:
    """With how long each node took; tasks whose work could not be measured are left out."""
    tasks_by_id = {task.pk: task for task in tasks.only("units", "attempt_number", "completed_at")}
    seconds: dict[object, dict[str, float]] = {pk: {} for pk in tasks_by_id}
    rows = TaskNode.objects.filter(task__in=list(tasks_by_id)).order_by()
    for task_id, name, state, worked in rows.values_list(
        "task_id", "name", "state", "worked_seconds"
    ):
        if state != NodeState.FINISHED:
            seconds[task_id][name] = 0.0  # this run did without
        elif worked is not None:
            seconds[task_id][name] = worked
    return [
        (task, PastRun(units=task.units or 1.0, seconds=seconds[pk]))
        for pk, task in tasks_by_id.items()
        if kind.units is None or task.units
    ]
