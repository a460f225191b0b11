from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import (
    Avg,
    Count,
    DurationField,
    ExpressionWrapper,
    F,
    FloatField,
    Func,
    QuerySet,
)
from django.db.models.functions import Extract
from django.utils.translation import gettext as _

from tasks_app.failures import TaskNotFound
from tasks_app.models import Task
from tasks_app.states import State


def tasks_of(user: User) -> QuerySet[Task]:
    """The user's own tasks."""
    return Task.objects.filter(owner_id=user.pk).select_related("owner")


def tasks_visible_to(user: Any) -> QuerySet[Task]:
    """One's own tasks; everybody's for staff."""
    if user.is_staff:
        return Task.objects.select_related("owner")
    return tasks_of(user)


def task_for(user: User, task_id: UUID | str) -> Task:
    """That task, if the user may see it; otherwise TaskNotFound, whether it exists or not."""
    try:
        return tasks_visible_to(user).get(pk=UUID(str(task_id)))
    except (Task.DoesNotExist, ValueError):
        raise TaskNotFound(_("没有找到这个任务，或者您无权查看。")) from None


def tasks_unviewed(user: User) -> QuerySet[Task]:
    """Completed and not yet opened, latest first."""
    return (
        tasks_of(user)
        .filter(state=State.COMPLETED, viewed_at__isnull=True)
        .order_by("-completed_at")
    )


class _Day(Func):
    function = "JULIANDAY"
    output_field = FloatField()


def _seconds(start: str, end: str) -> Any:
    """Between two times; Django subtracts them on SQLite in Python, row by row, which
    took 300 ms at 100,000 tasks."""
    if connection.vendor == "sqlite":
        return (_Day(end) - _Day(start)) * 86_400.0
    took = ExpressionWrapper(F(end) - F(start), output_field=DurationField())
    return Extract(took, "epoch", output_field=FloatField())


def task_statistics(user: User) -> dict[str, Any]:
    """Counts by state, success rate of ended tasks (0 to 1; None before any), mean seconds."""
    tasks = tasks_visible_to(user).order_by()
    counts = dict(tasks.values_list("state").annotate(count=Count("*")))
    ended = counts.get(State.COMPLETED, 0) + counts.get(State.FAILED, 0)
    took = _seconds("started_at", "completed_at")
    means = tasks.filter(state=State.COMPLETED).values_list("kind").annotate(mean=Avg(took))
    return {
        "total": sum(counts.values()),
        "by_status": {state: counts.get(state, 0) for state in State.values},
        "success_rate": counts.get(State.COMPLETED, 0) / ended if ended else None,
        "mean_duration_by_type": {
            kind: round(float(mean), 3) for kind, mean in means if mean is not None
        },
    }
