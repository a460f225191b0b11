from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django_celery_results.models import TaskResult

from tasks_app.clock import database_now
from tasks_app.models import Notice, TaskEvent, Worker
from tasks_app.pruners import pruners
from tasks_app.states import FINAL


@dataclass(frozen=True)
class Ages:
    """How long each sort of history is kept; None: for ever."""

    events: timedelta | None = None
    results: timedelta | None = None
    notices: timedelta | None = None
    files: timedelta | None = None


def ages_of_policy() -> Ages:
    """As the settings say; 0 days keep for ever."""
    return Ages(
        events=_days(settings.TASKS_KEEP_EVENTS_DAYS),
        results=_days(settings.TASKS_KEEP_RESULTS_DAYS),
        notices=_days(settings.TASKS_KEEP_NOTICES_DAYS),
        files=_days(settings.TASKS_KEEP_FILES_DAYS),
    )


def history_prune(ages: Ages) -> dict[str, int]:
    """Delete what is older than its age, by age only; tasks and attempts are never deleted."""
    now = database_now()
    pruned: dict[str, int] = {}
    if ages.events:
        pruned["events"] = _prune_events(now - ages.events)
    if ages.results:
        pruned |= _prune_results(now - ages.results)
    if ages.notices:
        old = Notice.objects.filter(created_at__lt=now - ages.notices)
        pruned["notices"] = old.delete()[1].get(Notice._meta.label, 0)
    if ages.files:
        pruned |= {name: prune(now - ages.files) for name, prune in pruners().items()}
    return pruned


def _days(days: int) -> timedelta | None:
    return timedelta(days=days) if days > 0 else None


def _prune_events(before: datetime) -> int:
    old = TaskEvent.objects.filter(at__lt=before, task__state__in=FINAL)
    return old.delete()[0]


def _prune_results(before: datetime) -> dict[str, int]:
    gone = Worker.objects.filter(stopped_at__isnull=False, last_seen_at__lt=before)
    return {
        "results": TaskResult.objects.filter(date_done__lt=before).delete()[0],
        "workers": gone.delete()[0],
    }
