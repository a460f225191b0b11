"""How many tasks of a kind, or of a kind and owner, may run at once."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from tasks_app.models import Task
from tasks_app.registry import TaskKind, all_kinds
from tasks_app.states import State


def within_limits(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Leave out tasks whose kind, or kind and owner, has no room left."""
    limited = [kind for kind in all_kinds() if kind.max_running or kind.max_running_per_owner]
    for kind in limited:
        tasks = tasks.exclude(_full(kind))
    return tasks


def _full(kind: TaskKind) -> Q:
    running = Task.objects.filter(state=State.RUNNING, kind=kind.name)
    if kind.max_running and running.count() >= kind.max_running:
        return Q(kind=kind.name)
    if not kind.max_running_per_owner:
        return Q(pk__in=[])
    owners = (
        running.values("owner_id")
        .annotate(count=Count("id"))
        .filter(count__gte=kind.max_running_per_owner)
        .values("owner_id")
    )
    return Q(kind=kind.name, owner_id__in=list(owners.values_list("owner_id", flat=True)))
