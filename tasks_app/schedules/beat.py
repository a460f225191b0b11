"""django-celery-beat's scheduler, except that our entries submit tasks themselves.

A message could be lost, and two beats would send two. So the beat writes the task's row itself,
under a key made of the entry and the instant at which its schedule was due.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from celery import schedules
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from django_celery_beat.schedulers import DatabaseScheduler, ModelEntry

from tasks_app.schedules.due import latest_due
from tasks_app.schedules.submit import SUBMIT_SCHEDULED, DueRun, scheduled_submit

LOOK_SECONDS = 1.0


class OnItsInstants:
    """A schedule that is due at its own instants, not a period after the beat's last look."""

    def __init__(self, plan: Any, model: PeriodicTask, tz: Any) -> None:
        self._plan, self._model, self._tz = plan, model, tz

    def __getattr__(self, name: str) -> Any:
        return getattr(self._plan, name)

    def due(self, after: datetime) -> datetime | None:
        return latest_due(
            self._plan,
            after=after,
            now=timezone.now(),
            start=self._model.start_time,
            tz=self._tz,
        )

    def is_due(self, last_run_at: datetime) -> schedules.schedstate:
        return schedules.schedstate(self.due(last_run_at) is not None, LOOK_SECONDS)


class TaskEntry(ModelEntry):
    """An entry whose `last_run_at` is the due instant of the last run that was submitted."""

    schedule: Any
    last_run_at: Any

    def __init__(self, model: PeriodicTask, app: Any = None) -> None:
        super().__init__(model, app=app)
        if self.task == SUBMIT_SCHEDULED:
            self.schedule = OnItsInstants(self.schedule, model, self.app.timezone)

    def __next__(self) -> ModelEntry:
        return self if self.task == SUBMIT_SCHEDULED else super().__next__()

    def submit(self) -> None:
        due = self.schedule.due(self.last_run_at)
        if due is None:
            return
        scheduled_submit(DueRun(self.model.pk, due), **self.kwargs)
        self.last_run_at = self.model.last_run_at = due
        self.model.total_run_count += 1
        self.model.no_changes = True


class TaskScheduler(DatabaseScheduler):
    Entry = TaskEntry

    def apply_async(self, entry: Any, producer: Any = None, **options: Any) -> Any:
        if entry.task != SUBMIT_SCHEDULED:
            return super().apply_async(entry, producer=producer, **options)
        try:
            return entry.submit()  # the database away: the entry stays due, and is tried again
        finally:
            self._tasks_since_sync += 1
            if self.should_sync():
                self._do_sync()
