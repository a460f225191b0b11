"""Scheduled tasks: due by the schedule's own instants, each run submitted once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from celery.schedules import crontab, schedule
from django.db import connection
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from tasks_app.models import Task
from tasks_app.schedules.celery_task import submit_scheduled
from tasks_app.schedules.due import latest_due
from tasks_app.schedules.submit import SUBMIT_SCHEDULED, DueRun, scheduled_submit
from tests.servers.process import wait_until
from tests.servers.stack import ROOT
from tests.tasks_app.crowd.test_crowd import environment, kind  # noqa: F401  a fixture

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 3, 2, 12, 0, 0, tzinfo=SHANGHAI)  # a Monday


def due(plan: Any, *, after: datetime, now: datetime, start: datetime | None = None) -> Any:
    return latest_due(plan, after=after, now=now, start=start, tz=SHANGHAI)


def cron(**fields: Any) -> crontab:
    from legal_assistant.celery import app

    return crontab(app=app, **fields)


def seconds(n: float) -> timedelta:
    return timedelta(seconds=n)


@pytest.mark.parametrize("late", [0, 0.2, 59, 599])
def test_an_interval_is_due_at_full_multiples_whenever_one_looks(late):
    plan = schedule(timedelta(minutes=10))
    assert due(plan, after=NOON - seconds(1), now=NOON + seconds(late)) == NOON


def test_an_interval_counts_from_its_start_when_it_has_one():
    plan, start = schedule(timedelta(minutes=10)), NOON + seconds(61)
    found = due(plan, after=NOON, now=start + timedelta(minutes=25), start=start)
    assert found == start + timedelta(minutes=20)
    assert due(plan, after=NOON, now=start - seconds(1), start=start) is None


def test_daily_intervals_begin_at_local_midnight():
    plan = schedule(timedelta(days=1))
    found = due(plan, after=NOON - timedelta(days=1), now=NOON)
    assert found == NOON.replace(hour=0)


def test_what_was_submitted_is_not_due_again():
    plan = schedule(timedelta(minutes=10))
    assert due(plan, after=NOON, now=NOON + seconds(599)) is None


@pytest.mark.parametrize("late", [0, 0.2, 59, 3000])
def test_a_crontab_is_due_at_its_minute_whenever_one_looks(late):
    found = due(cron(hour=12, minute=0), after=NOON - seconds(1), now=NOON + seconds(late))
    assert found == NOON


def test_a_year_of_missed_minutes_is_made_up_for_by_one_run():
    found = due(cron(), after=NOON - timedelta(days=365), now=NOON + seconds(30))
    assert found == NOON


def test_a_rare_crontab_is_found_long_after():
    plan = cron(day_of_month=1, month_of_year=1, hour=0, minute=0)
    found = due(plan, after=NOON - timedelta(days=300), now=NOON)
    assert found == datetime(2026, 1, 1, tzinfo=SHANGHAI)


@pytest.mark.django_db(transaction=True)
def test_the_same_run_gives_the_same_task_also_after_an_edit(recipe, owner):
    run = DueRun(7, NOON)
    first = scheduled_submit(run, kind="recipe", owner="lawyer", params={"a": 1})
    again = scheduled_submit(run, kind="recipe", owner="lawyer", params={"a": 2})
    assert first == again
    assert first.idempotency_key == "schedule:7:2026-03-02T04:00:00Z"


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"owner": "nobody"}, {"kind": "nothing"}])
def test_a_schedule_that_asks_for_what_cannot_be_is_refused_aloud(recipe, owner, caplog, wrong):
    asked = {"kind": "recipe", "owner": "lawyer", **wrong}
    assert scheduled_submit(DueRun(7, NOON), **asked) is None
    assert "refused" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_message_of_a_stock_beat_submits_the_same_run(recipe, owner):
    hourly = IntervalSchedule.objects.create(every=1, period=IntervalSchedule.HOURS)
    entry = PeriodicTask.objects.create(name="hourly", task=SUBMIT_SCHEDULED, interval=hourly)
    asked = {"kind": "recipe", "owner": "lawyer", "params": {}}
    for _ in range(2):
        submit_scheduled.apply(kwargs=asked, headers={"periodic_task_name": "hourly"}, throw=True)
    (task,) = Task.objects.all()
    assert task.idempotency_key.startswith(f"schedule:{entry.pk}:")
    assert task.idempotency_key.endswith(":00:00Z")


@pytest.fixture
def beats(tmp_path: Path) -> Any:
    """Starts real beats on the database of this test."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        n = len(started)
        command = ["-m", "celery", "-A", "legal_assistant", "beat", "--pidfile=", "-l", "INFO"]
        scheduler = ["-S", "tasks_app.schedules.beat:TaskScheduler"]
        with (tmp_path / f"beat-{n}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, *command, *scheduler],
                cwd=ROOT,
                env=os.environ
                | environment(tmp_path / str(n))
                | {"REDIS_URL": "", "CELERY_BROKER_URL": ""},
                stdout=log,
                stderr=log,
            )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.mark.processes
@pytest.mark.timeout(240)
@pytest.mark.django_db(transaction=True)
def test_two_beats_submit_every_due_run_exactly_once(kind, owner, beats, tmp_path):  # noqa: F811
    every_second = IntervalSchedule.objects.create(every=1, period=IntervalSchedule.SECONDS)
    PeriodicTask.objects.create(
        name="every second",
        task=SUBMIT_SCHEDULED,
        interval=every_second,
        kwargs=json.dumps({"kind": "test_gated", "owner": "lawyer", "params": {"folder": "x"}}),
    )
    first, second = beats(), beats()
    wait_until(lambda: len(keys()) >= 5, 60, "five runs")
    wait_until(lambda: all(map(has_submitted, logs(tmp_path))), 30, "both take part")
    first.send_signal(signal.SIGKILL)  # the other one goes on alone
    so_far = len(keys())
    wait_until(lambda: len(keys()) >= so_far + 4, 60, "four more runs")
    assert second.poll() is None
    dues = sorted(keys())
    assert len(dues) == len(set(dues)) == Task.objects.count()
    assert {due.microsecond for due in dues} == {0}


def logs(folder: Path) -> list[str]:
    return [(folder / f"beat-{n}.log").read_text() for n in (0, 1)]


def has_submitted(log: str) -> bool:
    return "Sending due task every second" in log


def keys() -> list[datetime]:
    connection.close()  # a new look at the database
    found = Task.objects.values_list("idempotency_key", flat=True)
    return [
        datetime.strptime(key.split(":", 2)[2], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        for key in found
    ]
