"""Failed tasks by what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, QuerySet

from tasks_app.models import Task
from tasks_app.states import State

MOST_GROUPS = 50


@dataclass(frozen=True)
class ErrorGroup:
    """`sample` is the task that failed last."""

    error_code: str
    kind: str
    count: int
    first_at: datetime
    last_at: datetime
    sample: Task


def error_groups() -> list[ErrorGroup]:
    """Tasks that stand as failed now, by error code and kind, the largest group first."""
    grouped = (
        Task.objects.filter(state=State.FAILED)
        .order_by()
        .values("error_code", "kind")
        .annotate(count=Count("pk"), first_at=Min("completed_at"), last_at=Max("completed_at"))
        .order_by("-count", "error_code", "kind")
    )
    return [
        ErrorGroup(**group, sample=sample)
        for group in grouped[:MOST_GROUPS]
        if (sample := _latest(group["error_code"], group["kind"]))
    ]


def failed_with(error_code: str, kind: str) -> QuerySet[Task]:
    """The failed tasks of a group, the longest failed first."""
    group = Task.objects.filter(state=State.FAILED, error_code=error_code, kind=kind)
    return group.order_by("completed_at", "id")


def _latest(error_code: str, kind: str) -> Task | None:
    return failed_with(error_code, kind).select_related("owner").defer("params", "result").last()
