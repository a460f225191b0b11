"""What operators see of lanes and workers, and what is kept of what they did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from rest_framework.test import APIClient

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


@pytest.fixture
def staff(owner: Any) -> APIClient:
    owner.is_staff = True
    owner.save()
    client = APIClient()
    client.force_authenticate(owner)
    return client


PATHS = ("errors", "figures", "lanes", "lanes/changes", "workers", "stuck")


@pytest.mark.parametrize("path", PATHS)
def test_only_staff_see_operations(staff: APIClient, other: Any, path: str) -> None:
    assert staff.get(f"/api/v1/ops/{path}").status_code == 200
    staff.force_authenticate(other)
    assert staff.get(f"/api/v1/ops/{path}").status_code == 403
    assert staff.post("/api/v1/ops/errors/retry").status_code == 403


def test_a_pause_over_the_api_keeps_its_reason(staff: APIClient) -> None:
    staff.post("/api/v1/ops/lanes/low/pause", {"reason": "维护"}, format="json")
    (told,) = staff.get("/api/v1/ops/lanes/changes").json()
    assert (told["lane"], told["change"], told["actor"], told["reason"]) == (
        "low", "paused", "lawyer", "维护"
    )  # fmt: skip


def test_a_group_is_retried_over_the_api_until_nothing_is_left(
    staff: APIClient, submit: Submit
) -> None:
    tasks = [submit() for _ in range(3)]
    ended = {"state": "failed", "error_code": "time_limit", "completed_at": database_now()}
    Task.objects.filter(pk__in=[task.pk for task in tasks]).update(**ended)
    (group,) = staff.get("/api/v1/ops/errors").json()
    assert (group["error_code"], group["task_type"], group["count"]) == ("time_limit", "recipe", 3)
    asked = {
        "error_code": "time_limit",
        "task_type": "recipe",
        "failed_until": database_now().isoformat(),
    }
    done = staff.post("/api/v1/ops/errors/retry", asked, format="json").json()
    assert (done["retried"], done["refused"], done["left"]) == (3, 0, 0)
    again = staff.post(
        "/api/v1/ops/errors/retry", {**asked, "after": done["reached"]}, format="json"
    ).json()
    assert again["retried"] == 0


def test_figures_come_by_range_and_lane(staff: APIClient) -> None:
    told = staff.get("/api/v1/ops/figures?range=1h&lane=high").json()
    assert (told["range"], told["span_seconds"], len(told["points"])) == ("1h", 60, 60)
    assert staff.get("/api/v1/ops/figures?range=2h").status_code == 400
