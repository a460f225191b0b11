"""Workers that have fallen silent altogether: their host is gone, long before their leases end.

A worker gives signs in two ways: its main process writes its row every two seconds, and each of its
busy children extends a lease. When both stop, for several heartbeats, there is nobody left to wait
for. A busy child alone, or a main process alone, proves nothing; then the lease decides.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q, QuerySet

from tasks_app.clock import in_seconds
from tasks_app.models import Task, TaskAttempt, Worker
from tasks_app.selectors.executors import CELERY
from tasks_app.states import State

SILENT_BEATS = 3
SHORTEST_SILENCE_SECONDS = 15.0
LONGEST_GAP_SECONDS = 7.0  # two sweeps: a judge who missed more may have been ill itself


class Witness:
    """Whether this process has seen the database answer, without a gap, for so long.

    Who was frozen, starved or cut off itself must not conclude from silence that others are dead.
    """

    def __init__(self) -> None:
        self._since: datetime | None = None
        self._latest: datetime | None = None

    def saw(self, now: datetime) -> None:
        """Note an instant of the database's clock, just read."""
        gap = None if self._latest is None else now - self._latest
        if gap is None or not timedelta(0) <= gap <= timedelta(seconds=LONGEST_GAP_SECONDS):
            self._since = now
        self._latest = now

    def has_watched(self, seconds: float) -> bool:
        if self._since is None or self._latest is None:
            return False
        return self._latest - self._since >= timedelta(seconds=seconds)


def silent_seconds() -> float:
    return max(SHORTEST_SILENCE_SECONDS, SILENT_BEATS * settings.TASKS_HEARTBEAT_SECONDS)


def tasks_of_silent_workers() -> QuerySet[Task]:
    """Running tasks of Celery workers of which neither the row nor any lease was renewed."""
    silent = Worker.objects.filter(
        executor=CELERY, last_seen_at__lt=in_seconds(-silent_seconds())
    ).values("boot_id")
    held = TaskAttempt.objects.filter(
        outcome="", boot_id__in=silent, number=F("task__attempt_number")
    )
    heard = held.filter(_renewed_lately(), task__state=State.RUNNING).values("boot_id")
    gone = held.exclude(boot_id__in=heard).values("task_id")
    return Task.objects.filter(pk__in=gone, state=State.RUNNING)


def _renewed_lately() -> Q:
    """A lease is always given in full, so what is left of it tells when."""
    left = settings.TASKS_LEASE_SECONDS - silent_seconds()
    return Q(task__lease_expires_at__gte=in_seconds(left))
