"""Append-only events, numbered per task inside the writing transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F

from tasks_app.clock import Now
from tasks_app.models import Task, TaskEvent
from tasks_app.states import EventType

Listener = Callable[[str, int, int], None]
_listeners: list[Listener] = []
_listeners_by_type: dict[EventType, list[Callable[[TaskEvent], object]]] = {}


def on_event(listener: Listener) -> None:
    """Call listener(task_id, owner_id, seq) after every commit that recorded an event."""
    _listeners.append(listener)


def on_event_of(type: EventType, listener: Callable[[TaskEvent], object]) -> None:
    """Call listener(event) after every commit that recorded an event of this type."""
    _listeners_by_type.setdefault(type, []).append(listener)


def event_record(
    *,
    task: Task,
    type: EventType,
    data: dict[str, Any] | None = None,
    actor: User | None = None,
) -> TaskEvent:
    """Record one event. Must run in the transaction of the change it tells of.

    The number is taken by an UPDATE that locks the task, so numbers have no holes and no
    duplicates: a rolled back transaction gives its numbers back.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an event belongs into the transaction of its change")
    Task.objects.filter(pk=task.pk).update(
        last_seq=F("last_seq") + 1, version=F("version") + 1, updated_at=Now()
    )
    task.last_seq, task.version, attempt = Task.objects.values_list(
        "last_seq", "version", "attempt_number"
    ).get(pk=task.pk)
    event = TaskEvent.objects.create(
        task=task,
        seq=task.last_seq,
        version=task.version,
        type=type,
        attempt_number=attempt,
        actor=actor,
        actor_name=actor.get_username() if actor else "",
        data=data or {},
    )
    _announce(task, event.seq)
    for listener in _listeners_by_type.get(type, []):
        _call_on_commit(listener, event)
    return event


def _announce(task: Task, seq: int) -> None:
    def tell() -> None:
        for listener in _listeners:
            listener(str(task.pk), task.owner_id, seq)

    transaction.on_commit(tell, robust=True)


def _call_on_commit(listener: Callable[[TaskEvent], object], event: TaskEvent) -> None:
    transaction.on_commit(lambda: listener(event), robust=True)
