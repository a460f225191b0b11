"""Pruning by its schedule: a row of the admin says when, whoever finds it due first runs it.

Workers hear of it by a message of the beat, web processes look by themselves, so it happens
with and without either; the row of the run decides between them.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django_celery_beat.models import PeriodicTask

from tasks_app.clock import Now, database_now
from tasks_app.identity import this_process
from tasks_app.models import PruneRun
from tasks_app.schedules.due import latest_due
from tasks_app.services.prune import ages_of_policy, history_prune

logger = logging.getLogger(__name__)

PRUNE = "tasks_app.prune_history"
BROKEN_OFF = timedelta(hours=3)  # a run that took longer has died with its process
LOOK_BACK = timedelta(days=1)  # for a schedule that never ran and has no start time


def prune_when_due() -> list[PruneRun]:
    """Run what is due by any enabled schedule of the admin and is not taken yet."""
    entries = PeriodicTask.objects.filter(task=PRUNE, enabled=True)
    taken = [run for entry in entries if (run := _take(entry)) is not None]
    for run in taken:
        _carry_out(run)
    return taken


def _take(entry: PeriodicTask) -> PruneRun | None:
    due = _due(entry)
    return _take_new(entry, due) if due else _take_broken_off(entry)


def _due(entry: PeriodicTask) -> datetime | None:
    """The latest instant since the run before; of all that were missed, one is made up for."""
    last = PruneRun.objects.filter(schedule_id=entry.pk).order_by("-due").first()
    now, tz = database_now(), timezone.get_default_timezone()
    begin = last.due if last else entry.start_time or now - LOOK_BACK
    return latest_due(entry.schedule, after=begin, now=now, start=entry.start_time, tz=tz)


def _take_new(entry: PeriodicTask, due: datetime) -> PruneRun | None:
    try:
        with transaction.atomic():
            return PruneRun.objects.create(schedule_id=entry.pk, due=due, process=_name())
    except IntegrityError:  # somebody else was faster
        return None


def _take_broken_off(entry: PeriodicTask) -> PruneRun | None:
    """The latest run, when its process did not live to finish it."""
    latest = PruneRun.objects.filter(schedule_id=entry.pk).order_by("-due")[:1]
    dead = PruneRun.objects.filter(
        pk__in=list(latest.values_list("pk", flat=True)),
        finished_at__isnull=True,
        started_at__lt=database_now() - BROKEN_OFF,
    )
    run = dead.first()
    return run if run and dead.update(started_at=Now(), process=_name()) else None


def _carry_out(run: PruneRun) -> None:
    pruned = history_prune(ages_of_policy())
    PruneRun.objects.filter(pk=run.pk).update(
        finished_at=Now(), counts=pruned.counts, failed=pruned.failed
    )
    logger.info("pruned", extra={"due": run.due.isoformat(), **pruned.counts})


def _name() -> str:
    process = this_process()
    return f"{process.host}:{process.pid}"
