"""What operators see of lanes and workers, and what is kept of what they did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tasks_app.claim import task_claim
from tasks_app.clock import database_now
from tasks_app.identity import new_executor
from tasks_app.models import LaneChange, Task, Worker
from tasks_app.selectors.operations import lane_report
from tasks_app.selectors.worker_reports import Presence, worker_reports
from tasks_app.services import lane_pause, lane_resume
from tasks_app.worker_row import announce, announce_stopped, announce_stopping

Submit = Callable[..., Task]


def test_who_paused_and_resumed_a_lane_is_kept(owner: Any, other: Any) -> None:
    lane_pause(lane="low", actor=owner, reason="更换模型端点")
    lane_pause(lane="low", actor=other)  # paused already: nothing happens
    lane_resume(lane="low", actor=other)
    lane_resume(lane="low", actor=owner)
    told = list(LaneChange.objects.order_by("id").values_list("change", "actor_name", "reason"))
    assert told == [("paused", "lawyer", "更换模型端点"), ("resumed", "colleague", "")]


def test_the_oldest_wait_is_that_of_the_longest_waiting_task(submit: Submit) -> None:
    submit(), submit()
    now = database_now()
    first = Task.objects.order_by("created_at").first()
    assert first
    Task.objects.filter(pk=first.pk).update(queued_at=now - timedelta(minutes=7))
    report = lane_report("medium")
    assert report["depth"] == 2
    assert report["oldest_wait_seconds"] == pytest.approx(420, abs=30)


@pytest.fixture
def executor(db: None) -> Any:
    executor = new_executor(name="medium@host", executor="celery")
    announce(executor, lanes=["medium"], concurrency=2, active=1)
    return executor


def test_a_worker_tells_what_it_works_on(executor: Any, submit: Submit) -> None:
    task = submit()
    task_claim(lane="medium", executor=executor)
    (report,) = worker_reports()
    assert report.presence == Presence.PRESENT
    assert [one.pk for one in report.tasks] == [task.pk]


def test_silent_stopping_stopped_and_lost_workers_differ(executor: Any) -> None:
    worker = Worker.objects.filter(boot_id=executor.boot_id)
    worker.update(last_seen_at=database_now() - timedelta(seconds=40))
    assert worker_reports()[0].presence == Presence.SILENT
    worker.update(stopped_at=database_now())
    assert worker_reports()[0].presence == Presence.LOST
    worker.update(stopped_at=None, last_seen_at=database_now())
    announce_stopping(executor)
    assert worker_reports()[0].presence == Presence.STOPPING
    announce_stopped(executor)
    assert worker_reports()[0].presence == Presence.STOPPED
    worker.update(stopped_at=database_now() - timedelta(days=2))
    assert worker_reports() == []
