"""What an executor that stops does with the runs it still holds."""

from __future__ import annotations

import time

from django.db.models import F, QuerySet

from tasks_app import endings
from tasks_app.identity import ExecutorIdentity
from tasks_app.models import TaskAttempt
from tasks_app.worker_row import announce_stopping

LOOK_SECONDS = 0.1


def hand_over(identity: ExecutorIdentity, *, patience_seconds: float) -> None:
    """Ask running attempts to hand over, wait a little for them, then take the rest back."""
    announce_stopping(identity)
    deadline = time.monotonic() + patience_seconds
    while _running(identity).exists() and time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)
    # Recorded before the process ends, so that late writes are refused by the fence.
    for attempt in _running(identity).select_related("task"):
        endings.end_released(attempt.task, attempt.number)


def _running(identity: ExecutorIdentity) -> QuerySet[TaskAttempt]:
    return TaskAttempt.objects.filter(
        boot_id=identity.boot_id, outcome="", number=F("task__attempt_number")
    )
