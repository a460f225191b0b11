"""Cancelling: kept over the death of everything, one winner against completion, and by Celery."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from celery import Celery

from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]

RACERS = 30


def test_a_cancel_outlives_the_death_of_everything(farm, submit):
    worker = farm.worker("first")
    job = submit(silent=True)  # it would go on for as long as the grace period
    job.wait_for_node("one")
    status, task = job.post("cancel", {"reason": "撤回委托"})
    assert (status, task["status"]) == (202, "cancelling")
    worker.kill()
    for process in farm.web.family():
        process.kill()
    farm.web.runner.wait()
    farm.web.runner = None
    job.open()
    farm.web.start()
    farm.worker("second")
    job.wait_for("cancelled")
    assert job.outcomes() == ["cancelled"]
    assert [name for name, _pid in job.ran()] == ["one"]


def test_of_cancel_and_completion_one_wins_and_the_answer_says_which(farm, submit, record_property):
    jobs = [submit(kind="test_tiny") for _ in range(RACERS)]
    with ThreadPoolExecutor(1) as pool:
        # Runs eat the queue from its front, cancels from its back: they meet.
        answering = pool.submit(_cancel_once_running, jobs)
        farm.worker("first", concurrency=2)
        answers = answering.result()
    record_property("cancel_won", [status for status, _answer in answers].count(202))
    for job in jobs:
        wait_until(lambda job=job: job.get()["completed_at"], 30, "the task has ended")
    for job, (status, answer) in zip(jobs, answers, strict=True):
        task, events = job.get(), [event["type"] for event in job.get("events")["events"]]
        final = [event for event in events if event in ("completed", "failed", "cancelled")]
        assert final == [task["status"]] == events[-1:]
        if status == 202:
            assert task["status"] == "cancelled"
            assert answer["status"] in ("cancelled", "cancelling")
        else:
            assert (status, answer["code"], task["status"]) == (409, "wrong_state", "completed")


def _cancel_once_running(jobs) -> list:
    wait_until(lambda: jobs[0].get()["started_at"], 60, "the first task starts")
    return [job.post("cancel") for job in reversed(jobs)][::-1]


def test_an_attempt_terminated_through_celery_is_recorded_and_continued(
    farm, submit, record_property
):
    farm.worker("first")
    job = submit(silent=True)
    job.open("one")
    pid = job.wait_for_node("two")
    celery_id = job.get()["celery_task_id"]
    asked_at = time.monotonic()
    with Celery(broker=farm.redis.url) as anyone:
        anyone.control.revoke(celery_id, terminate=True)
    wait_until(lambda: job.outcomes()[0] == "worker_lost", 10, "the end is recorded")
    noticed = time.monotonic() - asked_at
    assert job.wait_for_node("two", times=2) != pid
    record_property("noticed_seconds", round(noticed, 1))
    assert noticed < 2
    job.open()
    job.wait_for("completed")
    job.assert_whole()
    assert job.outcomes() == ["worker_lost", "completed"]
