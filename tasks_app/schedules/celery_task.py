"""The tasks that schedules name. Submitting runs here only when a stock beat has sent it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from celery import Task as CeleryTask
from celery import shared_task
from django.utils import timezone
from django_celery_beat.models import PeriodicTask

from tasks_app.schedules.due import latest_due
from tasks_app.schedules.pruning import PRUNE, prune_when_due
from tasks_app.schedules.submit import SUBMIT_SCHEDULED, DueRun, scheduled_submit

LONG_AGO = timedelta(days=400)  # every schedule was due once since


@shared_task(bind=True, name=SUBMIT_SCHEDULED, ignore_result=True)
def submit_scheduled(
    self: CeleryTask, kind: str, owner: str, params: dict[str, Any] | None = None
) -> None:
    """Submit the latest due run of the schedule that sent this message."""
    name = (self.request.headers or {}).get("periodic_task_name") or getattr(
        self.request, "periodic_task_name", None
    )
    entry = PeriodicTask.objects.get(name=name)
    now = timezone.now()
    due = latest_due(
        entry.schedule,
        after=now - LONG_AGO,
        now=now,
        start=entry.start_time,
        tz=self.app.timezone,
    )
    if due is not None:
        scheduled_submit(DueRun(entry.pk, due), kind=kind, owner=owner, params=params)


@shared_task(name=PRUNE, ignore_result=True)
def prune_history() -> None:
    """Prune now if a schedule is due that no other process has taken."""
    prune_when_due()
