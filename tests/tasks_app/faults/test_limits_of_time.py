"""Soft and hard time limits, and waits that others asked for."""

from __future__ import annotations

import pytest
from django.utils.dateparse import parse_datetime

from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]


def test_soft_and_hard_limits_end_as_time_limit_failures_retried_by_policy(farm, submit):
    farm.worker("first", concurrency=2)
    soft, hard = submit(kind="test_limited"), submit(kind="test_limited", silent=True)
    retried = submit(kind="test_limited_retried", silent=True)
    retried.open("one", "two")
    for job in (soft, hard):
        assert job.wait_for("failed")["error_code"] == "time_limit"
        assert job.outcomes() == ["time_limit"]
        assert "从失败处重试" in job.get()["error_message"]
    assert retried.wait_for("failed")["error_code"] == "time_limit"
    assert retried.outcomes() == ["time_limit", "time_limit"]
    assert [name for name, _pid in retried.ran()] == ["one", "two", "three", "three"]
    (attempt,) = hard.get("attempts")
    assert 3 <= _seconds(attempt["started_at"], attempt["ended_at"]) < 5
    (attempt,) = soft.get("attempts")
    assert 1.5 <= _seconds(attempt["started_at"], attempt["ended_at"]) < 3
    healthy = submit()
    healthy.open()
    healthy.wait_for("completed")  # the slots of ended children are free again


def test_a_wait_that_was_asked_for_is_kept_over_the_death_of_every_worker(farm, submit):
    worker = farm.worker("first")
    job = submit(kind="test_wished", seconds=12)
    wait_until(lambda: job.get()["status"] == "retrying", 20, "the task waits")
    due = job.get()["run_after"]
    worker.kill()
    assert job.get()["run_after"] == due  # before the next worker, which may take its time, is up
    farm.worker("second")
    job.wait_for("completed")
    first, second = job.get("attempts")
    waited = _seconds(first["ended_at"], second["started_at"])
    assert 12 <= waited < 60  # what the policy alone would have said


def _seconds(start: str, end: str) -> float:
    return (parse_datetime(end) - parse_datetime(start)).total_seconds()
