"""The report of tasks that somebody should look at."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from rest_framework.test import APIClient

from tasks_app.claim import task_claim
from tasks_app.clock import in_seconds
from tasks_app.executors.inline import inline_executor, run_task_inline
from tasks_app.models import Task, TaskNode, Worker
from tasks_app.selectors.stuck import stuck_tasks
from tasks_app.services import lane_pause

pytestmark = pytest.mark.django_db(transaction=True)


def found():
    return [(str(stuck.why), stuck.task) for stuck in stuck_tasks()]


def worker(*, active: int, concurrency: int = 2) -> Worker:
    return Worker.objects.create(
        boot_id=f"boot-{Worker.objects.count()}",
        name="w",
        host="h",
        pid=1,
        process_started_at=0,
        executor="celery",
        lanes=["medium"],
        concurrency=concurrency,
        active=active,
        version="1",
    )


@pytest.fixture
def old(submit):
    """A task that has been waiting for two minutes."""
    task = submit()
    Task.objects.filter(pk=task.pk).update(queued_at=in_seconds(-120))
    return task


@pytest.fixture(autouse=True)
def with_celery(settings):
    settings.CELERY_ENABLED = True


def test_waiting_beside_idle_slots_is_told(old):
    worker(active=1)
    assert found() == [("waits_beside_idle_slots", old)]


def test_waiting_behind_busy_slots_is_how_it_should_be(old):
    worker(active=2)
    assert found() == []


def test_waiting_a_moment_is_how_it_should_be(submit):
    worker(active=0)
    submit()
    assert found() == []


def test_waiting_in_a_paused_lane_is_how_it_was_asked(old, owner):
    worker(active=0)
    lane_pause(lane="medium", actor=owner)
    assert found() == []


def test_waiting_without_any_worker_is_told_where_nothing_else_runs_tasks(old, settings):
    settings.TASKS_FALLBACK_ENABLED = False
    assert found() == [("waits_without_a_worker", old)]
    settings.TASKS_FALLBACK_ENABLED = True
    assert found() == []


@pytest.fixture
def usual(submit):
    """Three runs of 50 to 52 seconds."""
    for n in range(3):
        task = submit()
        run_task_inline(task.pk)
        TaskNode.objects.filter(task=task).update(worked_seconds=25 + n / 2)


@pytest.mark.parametrize(("seconds", "told"), [(90, False), (300, True)])
def test_a_run_that_takes_much_longer_than_usual_is_told(usual, submit, seconds, told):
    submit()
    claim = task_claim(lane="medium", executor=inline_executor())
    type(claim.attempt).objects.filter(pk=claim.attempt.pk).update(started_at=in_seconds(-seconds))
    assert found() == ([("runs_too_long", claim.task)] if told else [])


def test_without_history_no_run_is_called_too_long(submit):
    submit()
    claim = task_claim(lane="medium", executor=inline_executor())
    type(claim.attempt).objects.filter(pk=claim.attempt.pk).update(started_at=in_seconds(-99999))
    assert found() == []


def test_a_question_near_its_deadline_is_told_to_staff_and_on_the_terminal(submit, recipe, owner):
    recipe.steps["second"] = lambda context: context.ask({"text": "?"}, wait_seconds=100)
    task = submit()
    run_task_inline(task.pk)
    assert found() == []
    task.attempts.update(ended_at=in_seconds(-300))
    api = APIClient()
    api.force_authenticate(owner)
    assert api.get("/api/v1/ops/stuck").status_code == 403
    owner.is_staff = True
    (row,) = api.get("/api/v1/ops/stuck").json()
    assert (row["task_id"], row["why"]) == (str(task.pk), "answer_due_soon")
    out = io.StringIO()
    call_command("stuck_tasks", stdout=out)
    assert f"{task.pk} answer_due_soon" in out.getvalue()
