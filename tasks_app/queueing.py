"""Fair share as a number given once: the turn.

Every lane has a clock that stands at the turn of the task claimed last. A task's turn is one round
after its owner's latest unfinished task, never before the clock; an owner with nothing unfinished
in the lane comes half a round after the clock, before everyone's next round. Tasks go by boost,
then turn, then arrival. Because a turn never changes, the order that was announced is the order in
which tasks start, and finding a position is one count over an index (start-time fair queueing,
Goyal, Vin and Cheng 1996, with equal weights).
"""

from __future__ import annotations

from typing import Any

from django.db.models import Max, OuterRef, Q, QuerySet

from tasks_app.clock import Now
from tasks_app.models import Lane, Task
from tasks_app.states import UNFINISHED, State

ROUND = 2
QUEUE_ORDER = ("-boost", "turn", "created_at", "id")


def turn_next(*, owner_id: int, lane: str) -> int:
    """The turn of a task submitted now; read without locks, equal turns go by arrival."""
    clock = Lane.objects.filter(name=lane).values_list("turn", flat=True).first() or 0
    latest = Task.objects.filter(owner_id=owner_id, lane=lane, state__in=UNFINISHED).aggregate(
        latest=Max("turn")
    )["latest"]
    return clock + ROUND // 2 if latest is None else max(clock, latest) + ROUND


def waiting(lane: str | OuterRef) -> QuerySet[Task]:
    """Tasks that a free slot of the lane may claim now, best first."""
    due = Q(run_after__isnull=True) | Q(run_after__lte=Now())
    return Task.objects.filter(
        due, lane=lane, state=State.PENDING, cancel_requested_at__isnull=True
    ).order_by(*QUEUE_ORDER)


def ahead_of_outer() -> QuerySet[Task]:
    """For a subquery of tasks: the waiting tasks of its lane that go before the outer one."""
    mine: dict[str, Any] = {name: OuterRef(name) for name in ("boost", "turn", "created_at", "id")}
    same_turn = Q(boost=mine["boost"], turn=mine["turn"])
    return waiting(OuterRef("lane")).filter(
        Q(boost__gt=mine["boost"])
        | Q(boost=mine["boost"], turn__lt=mine["turn"])
        | (same_turn & Q(created_at__lt=mine["created_at"]))
        | (same_turn & Q(created_at=mine["created_at"], id__lt=mine["id"])),
        boost__gte=mine["boost"],  # says nothing new, but bounds the stretch of the index
    )


def is_paused(lane: str) -> bool:
    return Lane.objects.filter(name=lane, paused_at__isnull=False).exists()


def advance_clock(lane: str, turn: int) -> None:
    """Set the lane's clock after a claim; an old retry never turns it back."""
    Lane.objects.filter(name=lane, turn__lt=turn).update(turn=turn)
