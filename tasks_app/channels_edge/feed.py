"""What a connection has already sent of each task, and what comes next.

Hints only wake it; events are read from the table by number, so every event goes out exactly once
and in order, whatever happens to the hints.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tasks_app.api.serializers import EventSerializer, TaskSerializer
from tasks_app.models import Task, TaskEvent

MOST_AT_ONCE = 500


class TaskCursor:
    """The position of one connection in one task's events."""

    def __init__(self, task_id: UUID) -> None:
        self.task_id = task_id
        self.sent = 0

    def snapshot(self) -> dict[str, Any]:
        """The task as it is; the events after it follow."""
        task = Task.objects.select_related("owner").get(pk=self.task_id)
        self.sent = task.last_seq
        return {
            "type": "snapshot",
            "task": dict(TaskSerializer(task).data),
            "last_seq": task.last_seq,
        }

    def resume(self, after: int) -> list[dict[str, Any]]:
        """Go back to just after that event; a snapshot that says so when they were pruned."""
        oldest = (
            TaskEvent.objects.filter(task_id=self.task_id)
            .order_by("seq")
            .values_list("seq", flat=True)
            .first()
        )
        if oldest is None or after < oldest - 1 or after > self.sent:
            return [self.snapshot() | {"pruned": True}]
        self.sent = after
        return self.news()

    def news(self) -> list[dict[str, Any]]:
        """Events not sent yet, at most MOST_AT_ONCE."""
        events = TaskEvent.objects.filter(task_id=self.task_id, seq__gt=self.sent).order_by("seq")
        messages = [dict(EventSerializer(event).data) for event in events[:MOST_AT_ONCE]]
        if messages:
            self.sent = messages[-1]["seq"]
        return messages
