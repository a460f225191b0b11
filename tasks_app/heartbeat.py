"""The thread that keeps a run's lease and watches for reasons to stop it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F, OuterRef, Subquery

from tasks_app.clock import Now, in_seconds
from tasks_app.failures import CancelRequested, LeaseLost, ReleaseRequested, TimeLimitReached
from tasks_app.models import Task, TaskAttempt, Worker
from tasks_app.run_signals import RunSignals
from tasks_app.states import State

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
CANCEL_GRACE_SECONDS = 10.0

ForceReason = type[CancelRequested] | type[TimeLimitReached]


class Heartbeat:
    """Extends the lease of one attempt; a context manager around the handler.

    `force(reason)` is called when the handler did not stop by itself: the grace period after a
    cancel is over, or the hard deadline has passed. An executor that cannot end a run by force
    passes None.
    """

    def __init__(
        self,
        attempt: TaskAttempt,
        signals: RunSignals,
        *,
        force: Callable[[ForceReason], None] | None = None,
    ) -> None:
        self._attempt = attempt
        self._signals = signals
        self._force = force
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)
        self._extended = time.monotonic()

    def __enter__(self) -> Heartbeat:
        self._thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stop.set()
        self._thread.join(timeout=5)

    def _beat(self) -> None:
        try:
            while not self._stop.wait(LOOK_SECONDS):
                self._look_safely()
        finally:
            connection.close()

    def _look_safely(self) -> None:
        try:
            self._look()
        except DatabaseError:
            logger.warning("the heartbeat cannot reach the database", extra=self._ids())
            connection.close()
        if time.monotonic() - self._extended > settings.TASKS_LEASE_SECONDS:
            self._signals.set(LeaseLost)  # nobody knows any more whether it is still ours

    def _look(self) -> None:
        row = self._row()
        if row is None:
            self._signals.set(LeaseLost)
            return
        cancel_at, soft_at, hard_at, stopping_at, now = row
        if time.monotonic() - self._extended >= settings.TASKS_HEARTBEAT_SECONDS:
            self._extend()
        if stopping_at is not None:
            self._signals.set(ReleaseRequested)
        self._watch_cancel(cancel_at, now)
        self._watch_deadlines(soft_at, hard_at, now)

    def _row(self) -> tuple[datetime | None, ...] | None:
        stopping = Worker.objects.filter(boot_id=OuterRef("boot_id")).values("stopping_at")[:1]
        return (
            TaskAttempt.objects.filter(
                pk=self._attempt.pk,
                outcome="",
                task__state=State.RUNNING,
                task__attempt_number=F("number"),
            )
            .annotate(stopping_at=Subquery(stopping), now=Now())
            .values_list(
                "task__cancel_requested_at",
                "soft_deadline_at",
                "hard_deadline_at",
                "stopping_at",
                "now",
            )
            .first()
        )

    def _extend(self) -> None:
        asked = time.monotonic()
        with transaction.atomic():
            rows = Task.objects.filter(
                pk=self._attempt.task_id,
                state=State.RUNNING,
                attempt_number=self._attempt.number,
            ).update(lease_expires_at=in_seconds(settings.TASKS_LEASE_SECONDS))
        if rows:
            self._extended = asked
        else:
            self._signals.set(LeaseLost)

    def _watch_cancel(self, cancel_at: datetime | None, now: datetime | None) -> None:
        if cancel_at is None or now is None:
            return
        self._signals.set(CancelRequested)
        if now - cancel_at > timedelta(seconds=CANCEL_GRACE_SECONDS):
            self._use_force(CancelRequested)

    def _watch_deadlines(
        self, soft_at: datetime | None, hard_at: datetime | None, now: datetime | None
    ) -> None:
        if soft_at and now and now > soft_at:
            self._signals.set(TimeLimitReached)
        if hard_at and now and now > hard_at:
            self._use_force(TimeLimitReached)

    def _use_force(self, reason: ForceReason) -> None:
        if self._force is not None and not self._stop.is_set():
            self._force(reason)

    def _ids(self) -> dict[str, str | int]:
        return {"task_id": str(self._attempt.task_id), "attempt": self._attempt.number}
