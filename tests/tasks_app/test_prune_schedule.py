"""Pruning happens by itself: daily, once, with a beat and without."""

from __future__ import annotations

import importlib
from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, PeriodicTask

from legal_assistant.celery import app
from tasks_app.clock import database_now, in_seconds
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import PruneRun, TaskEvent
from tasks_app.pruners import Policy, add_pruner
from tasks_app.schedules.celery_task import prune_history
from tasks_app.schedules.pruning import PRUNE, prune_when_due
from tasks_app.web_process import WebProcess
from tests.servers.process import wait_until
from tests.tasks_app.crowd.test_crowd import crowd  # noqa: F401  a fixture

pytestmark = pytest.mark.django_db(transaction=True)
DAYS = timedelta(days=1)
migration = importlib.import_module("tasks_app.migrations.0006_daily_prune")


@pytest.fixture
def entry():
    """A schedule that was due a few minutes ago, and began two days before."""
    PeriodicTask.objects.filter(task=PRUNE).delete()
    moment = timezone.localtime(database_now() - timedelta(minutes=5))
    crontab = CrontabSchedule.objects.create(
        minute=str(moment.minute), hour=str(moment.hour), timezone="Asia/Shanghai"
    )
    return PeriodicTask.objects.create(
        name="prune", task=PRUNE, crontab=crontab, start_time=database_now() - 2 * DAYS
    )


@pytest.fixture
def old_events(submit):
    task = submit()
    run_task_inline(task.pk)
    TaskEvent.objects.update(at=in_seconds(-400 * 86400))
    return task.events


def test_a_due_run_prunes_and_says_what_it_deleted(entry, old_events):
    count = old_events.count()
    (run,) = prune_when_due()
    run.refresh_from_db()
    assert run.counts["events"] == count > 0
    assert run.finished_at is not None
    assert not old_events.exists()


def test_what_was_done_is_not_due_again_before_the_next_day(entry):
    assert len(prune_when_due()) == 1
    assert prune_when_due() == []


def test_days_that_were_missed_are_made_up_for_by_one_run(entry):
    (first,) = prune_when_due()
    PruneRun.objects.filter(pk=first.pk).update(due=first.due - 9 * DAYS)
    (second,) = prune_when_due()
    assert second.due == first.due


def test_a_disabled_schedule_prunes_nothing(entry, old_events):
    PeriodicTask.objects.update(enabled=False)
    assert prune_when_due() == []
    assert old_events.exists()


def test_nothing_is_due_before_the_schedule_begins(entry):
    PeriodicTask.objects.update(start_time=database_now())
    assert prune_when_due() == []


def test_two_hundred_at_once_in_four_processes_prune_once(entry, crowd):  # noqa: F811
    answers = crowd("prune")
    assert [answer["error"] for answer in answers if answer["error"]] == []
    assert sum(len(answer["got"]) for answer in answers) == 1
    assert PruneRun.objects.get().finished_at is not None


def test_a_run_whose_process_died_is_taken_up_once_after_hours(entry):
    prune_when_due()
    PruneRun.objects.update(finished_at=None)
    assert prune_when_due() == []  # it may still be at work
    PruneRun.objects.update(started_at=in_seconds(-4 * 3600))
    assert len(prune_when_due()) == 1
    assert prune_when_due() == []


def test_a_web_process_prunes_where_no_beat_is(entry, old_events):
    web = WebProcess()
    web.start()
    try:
        done = PruneRun.objects.filter(finished_at__isnull=False)
        wait_until(done.exists, 20, "a finished run")
    finally:
        web.stop()
    assert not old_events.exists()


def test_the_message_of_the_beat_prunes_once_however_often_it_comes(entry):
    for _ in range(2):
        prune_history.apply(throw=True)
    assert PruneRun.objects.count() == 1


def test_workers_know_the_task_that_the_schedule_names():
    app.loader.import_default_modules()
    assert PRUNE in app.tasks


def test_a_sort_that_failed_stands_in_the_record(entry, monkeypatch):
    monkeypatch.setattr("tasks_app.pruners._pruners", {})
    add_pruner("broken", lambda before: 1 // 0, policy=Policy.LEFTOVERS)
    prune_when_due()
    assert PruneRun.objects.get().failed == ["broken"]


def test_the_daily_schedule_is_made_once_and_keeps_the_operators_edits():
    PeriodicTask.objects.all().delete()
    migration.add_schedule(apps, None)
    made = PeriodicTask.objects.get(task=PRUNE)
    assert (made.enabled, made.crontab.hour, made.crontab.minute) == (True, "3", "30")
    assert str(made.crontab.timezone) == "Asia/Shanghai"
    PeriodicTask.objects.update(enabled=False)
    migration.add_schedule(apps, None)
    assert not PeriodicTask.objects.get(task=PRUNE).enabled
    assert prune_when_due() == []


def test_every_app_that_keeps_files_has_a_pruner():
    from tasks_app.pruners import pruners

    assert set(pruners(Policy.FILES)) == {"report_files"}
    assert set(pruners(Policy.LEFTOVERS)) == {"report_leftovers", "upload_leftovers"}
