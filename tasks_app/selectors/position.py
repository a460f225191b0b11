"""Where a task stands in its queue, and what it waits for.

The position is the task's place in the order of claims. A limit can let others pass: then, and
only then, a task with a later position starts first, and `waiting_for` has said so before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Func, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from tasks_app.clock import Now
from tasks_app.limits import limited_kinds, most_per_owner
from tasks_app.models import Lane, Task
from tasks_app.queueing import ahead_of_outer
from tasks_app.registry import find_kind
from tasks_app.states import State


class WaitingFor(StrEnum):
    """Why a pending task does not run yet."""

    SLOT = "slot"  # a free slot of its lane, once those before it have started
    LANE = "lane_paused"
    RETRY = "retry_time"
    KIND = "kind_limit"  # one of its kind, running or before it, has to end first
    OWNER = "owner_limit"  # likewise of its owner


@dataclass(frozen=True)
class Place:
    """`position` counts from 1; None while the task waits for its retry time."""

    position: int | None
    waiting_for: WaitingFor


def queue_position(task: Task) -> int | None:
    """The task's place in the order of claims, from 1; None when it does not queue."""
    place = places_of([task]).get(task.pk)
    return place.position if place else None


def places_of(tasks: Iterable[Task]) -> dict[UUID, Place]:
    """The places of those tasks that are pending, in one query for any number of them."""
    pending = [task.pk for task in tasks if task.state == State.PENDING]
    if not pending:
        return {}
    paused = set(Lane.objects.filter(paused_at__isnull=False).values_list("name", flat=True))
    return {task.pk: _place(task, paused) for task in _with_counts(pending)}


def _place(task: Task, paused: set[str]) -> Place:
    if not task.is_due:  # type: ignore[attr-defined]
        return Place(None, WaitingFor.RETRY)
    position = task.ahead + 1  # type: ignore[attr-defined]  # annotated by _with_counts
    if task.lane in paused:
        return Place(position, WaitingFor.LANE)
    return Place(position, _limit_in_the_way(task) or WaitingFor.SLOT)


def _limit_in_the_way(task: Task) -> WaitingFor | None:
    """The limit that those of its group, running or before it, use up; None when there is room."""
    kind = find_kind(task.kind)
    if kind and kind.max_running and task.before_in_kind >= kind.max_running:  # type: ignore[attr-defined]
        return WaitingFor.KIND
    per_owner = kind.max_running_per_owner if kind else None
    if per_owner and task.before_in_kind_of_owner >= per_owner:  # type: ignore[attr-defined]
        return WaitingFor.OWNER
    if most_per_owner() and task.before_of_owner >= most_per_owner():  # type: ignore[attr-defined]
        return WaitingFor.OWNER
    return None


def _with_counts(ids: list[UUID]) -> QuerySet[Task]:
    kind, owner = Q(kind=OuterRef("kind")), Q(owner_id=OuterRef("owner_id"))
    is_due = Q(run_after__isnull=True) | Q(run_after__lte=Now())
    counts: dict[str, Any] = {"ahead": _count(ahead_of_outer()), "is_due": is_due}
    if limited_kinds():
        counts["before_in_kind"] = _before(kind)
        counts["before_in_kind_of_owner"] = _before(kind & owner)
    if most_per_owner():
        # Its owner's tasks in other lanes have no order with it: all of them may come first.
        elsewhere = _count(_pending().filter(owner).exclude(lane=OuterRef("lane")))
        counts["before_of_owner"] = _before(owner) + elsewhere
    return Task.objects.filter(pk__in=ids, state=State.PENDING).annotate(**counts)


def _before(group: Q) -> Combinable:
    running = Task.objects.filter(group, state=State.RUNNING)
    return _count(ahead_of_outer().filter(group)) + _count(running)


def _pending() -> QuerySet[Task]:
    return Task.objects.filter(state=State.PENDING)


def _count(tasks: QuerySet[Task]) -> Combinable:
    counted = tasks.order_by().annotate(number=Func("id", function="Count")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
