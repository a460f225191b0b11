from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django_celery_results.models import TaskResult

from tasks_app.clock import database_now
from tasks_app.models import Notice, PruneRun, TaskEvent, Worker
from tasks_app.pruners import Policy, Pruner, pruners
from tasks_app.states import FINAL

logger = logging.getLogger(__name__)

BATCH = 1000  # rows a transaction: on SQLite nobody else writes meanwhile


@dataclass(frozen=True)
class Ages:
    """How long each sort of history is kept; None: for ever."""

    events: timedelta | None = None
    results: timedelta | None = None
    notices: timedelta | None = None
    files: timedelta | None = None
    leftovers: timedelta | None = None


@dataclass(frozen=True)
class Pruned:
    """How much of each sort was deleted, and the sorts whose deletion broke off."""

    counts: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


def ages_of_policy() -> Ages:
    """As the settings say; 0 days keep for ever."""
    return Ages(
        events=_days(settings.TASKS_KEEP_EVENTS_DAYS),
        results=_days(settings.TASKS_KEEP_RESULTS_DAYS),
        notices=_days(settings.TASKS_KEEP_NOTICES_DAYS),
        files=_days(settings.TASKS_KEEP_FILES_DAYS),
        leftovers=_days(settings.TASKS_KEEP_LEFTOVERS_DAYS),
    )


def history_prune(ages: Ages) -> Pruned:
    """Delete what is older than its age, by age only; tasks and attempts are never deleted.

    A sort that fails is logged and named in the answer, and the others go on.
    """
    pruned, now = Pruned(), database_now()
    for name, age, prune in _sorts(ages):
        try:
            pruned.counts[name] = prune(now - age)
        except Exception as error:  # apps' own code, and disks
            pruned.failed.append(name)
            why = type(error).__name__
            logger.error("pruning failed", extra={"sort": name, "exception": why})
    return pruned


def _sorts(ages: Ages) -> list[tuple[str, timedelta, Pruner]]:
    plan: list[tuple[timedelta | None, dict[str, Pruner]]] = [
        (ages.events, {"events": _prune_events}),
        (ages.results, {"results": _prune_results, "workers": _prune_workers, "runs": _prune_runs}),
        (ages.notices, {"notices": _prune_notices}),
        (ages.files, pruners(Policy.FILES)),
        (ages.leftovers, pruners(Policy.LEFTOVERS)),
    ]
    return [(name, age, prune) for age, found in plan if age for name, prune in found.items()]


def _days(days: int) -> timedelta | None:
    return timedelta(days=days) if days > 0 else None


def _prune_events(before: datetime) -> int:
    return _delete(TaskEvent.objects.filter(at__lt=before, task__state__in=FINAL))


def _prune_results(before: datetime) -> int:
    return _delete(TaskResult.objects.filter(date_done__lt=before))


def _prune_workers(before: datetime) -> int:
    return _delete(Worker.objects.filter(stopped_at__isnull=False, last_seen_at__lt=before))


def _prune_runs(before: datetime) -> int:
    return _delete(PruneRun.objects.filter(finished_at__lt=before))


def _prune_notices(before: datetime) -> int:
    return _delete(Notice.objects.filter(created_at__lt=before))


def _delete(old: QuerySet[Any]) -> int:
    """How many rows went; each batch looks again whether it may."""
    count, label = 0, old.model._meta.label
    while ids := list(old.order_by().values_list("pk", flat=True)[:BATCH]):
        count += old.filter(pk__in=ids).delete()[1].get(label, 0)
    return count
