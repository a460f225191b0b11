"""How many tasks may run at once: of a kind, of a kind and owner, of an owner."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from tasks_app.models import Task
from tasks_app.registry import TaskKind, all_kinds
from tasks_app.states import State


def within_limits(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Leave out tasks whose kind, owner, or kind and owner has no room left."""
    for kind in limited_kinds():
        tasks = tasks.exclude(_full(kind))
    if most_per_owner():
        tasks = tasks.exclude(owner_id__in=_owners_at(running(), most_per_owner()))
    return tasks


def limited_kinds() -> list[TaskKind]:
    return [kind for kind in all_kinds() if kind.max_running or kind.max_running_per_owner]


def most_per_owner() -> int:
    """How many tasks of one owner may run at once, all kinds together; 0: no limit."""
    most: int = settings.TASKS_MAX_RUNNING_PER_OWNER
    return most


def running(**of: Any) -> QuerySet[Task]:
    return Task.objects.filter(state=State.RUNNING, **of).order_by()


def _full(kind: TaskKind) -> Q:
    of_kind = running(kind=kind.name)
    if kind.max_running and of_kind.count() >= kind.max_running:
        return Q(kind=kind.name)
    if not kind.max_running_per_owner:
        return Q(pk__in=[])
    return Q(kind=kind.name, owner_id__in=_owners_at(of_kind, kind.max_running_per_owner))


def _owners_at(tasks: QuerySet[Task], most: int) -> list[int]:
    owners = tasks.values("owner_id").annotate(count=Count("id")).filter(count__gte=most)
    return list(owners.values_list("owner_id", flat=True))
