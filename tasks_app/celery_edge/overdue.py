"""Ends attempts that their own process cannot end.

A child's heartbeat thread stands still while code in C holds the interpreter (a regular expression
without an end is enough). So the main process looks too, a little later than the heartbeat would.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.db.models import F, Q
from django.db.models.expressions import Combinable

from tasks_app.celery_edge.force import force_end, kill_process_of
from tasks_app.claim import Claim
from tasks_app.clock import in_seconds
from tasks_app.failures import CancelRequested, TimeLimitReached
from tasks_app.heartbeat import CANCEL_GRACE_SECONDS
from tasks_app.models import TaskAttempt
from tasks_app.registry import kind_named
from tasks_app.states import State

logger = logging.getLogger(__name__)

HEARTBEAT_FIRST_SECONDS = 1.5
STRAY_SECONDS = 10.0  # enough for a run to find at its next report that it has lost its task


def end_overdue(boot_id: str) -> None:
    """Force the worker's attempts that outstay the grace of a cancel or their hard limit."""
    cancelled = Q(task__cancel_requested_at__lt=_ago(CANCEL_GRACE_SECONDS))
    late = Q(hard_deadline_at__lt=_ago(0))
    running = TaskAttempt.objects.filter(
        cancelled | late,
        boot_id=boot_id,
        outcome="",
        number=F("task__attempt_number"),
        task__state=State.RUNNING,
    )
    for attempt in running.select_related("task"):
        claim = Claim(attempt.task, kind_named(attempt.task.kind), attempt)
        is_cancelled = attempt.task.cancel_requested_at is not None
        force_end(claim, CancelRequested if is_cancelled else TimeLimitReached)


def end_strays(boot_id: str, celery_task_ids: Iterable[str]) -> None:
    """Kill children that still work on an attempt which ended without them: their slots are lost.

    `celery_task_ids` are those that Celery believes to be running.
    """
    strays = TaskAttempt.objects.filter(
        boot_id=boot_id,
        celery_task_id__in=list(celery_task_ids),
        ended_at__lt=in_seconds(-STRAY_SECONDS),
    ).exclude(outcome="")
    for attempt in strays:
        ids = {"task_id": str(attempt.task_id), "attempt": attempt.number}
        logger.warning("a child works on an attempt that has ended, and is ended too", extra=ids)
        kill_process_of(attempt)


def _ago(seconds: float) -> Combinable:
    return in_seconds(-(seconds + HEARTBEAT_FIRST_SECONDS))
