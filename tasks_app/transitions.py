"""Moves between states: one guarded UPDATE each, whose row count is believed."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from tasks_app.models import Task
from tasks_app.states import FINAL, MOVES, State


def task_move(
    task: Task, *, source: State, target: State, guard: Q | None = None, **fields: Any
) -> bool:
    """Move the task if it still is in `source` (and `guard` holds); False when it is not.

    A task that ends or waits has no lease; one that starts anew forgets how it ended.
    """
    if target not in MOVES[source]:
        raise ValueError(f"no move from {source} to {target}")
    if target != State.RUNNING:
        fields.setdefault("lease_expires_at", None)
    if target in FINAL or target == State.PENDING:
        fields.setdefault("current_node", "")
    rows = Task.objects.filter(guard or Q(), pk=task.pk, state=source).update(
        state=target, **fields
    )
    return rows == 1


def holds(attempt_number: int) -> Q:
    """The fence: only the attempt that holds the task may write."""
    return Q(attempt_number=attempt_number)
