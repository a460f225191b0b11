"""The limits of a pool child reach Celery; one beyond them is replaced between two tasks."""

from __future__ import annotations

from typing import Any

import psutil
import pytest
from celery import Celery

from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]

LIMIT_KIB, TAKES_MEGABYTES = 500_000, 600


def test_a_child_beyond_its_memory_is_replaced_after_its_task_which_is_not_charged(farm, submit):
    farm.worker("narrow", CELERY_WORKER_MAX_MEMORY_PER_CHILD=str(LIMIT_KIB))
    modest = _pid_of(submit(kind="test_hungry", megabytes=1))
    assert _pid_of(submit(kind="test_hungry", megabytes=1)) == modest  # within its limit it stays
    hungry, next_one = (submit(kind="test_hungry", megabytes=size) for size in (TAKES_MEGABYTES, 1))
    assert _pid_of(hungry) == modest
    assert _pid_of(next_one) != modest
    wait_until(lambda: not psutil.pid_exists(modest), 5, "the large child is gone")
    for job in (hungry, next_one):
        assert job.outcomes() == ["completed"]
        assert job.get()["retry_count"] == 0


def test_a_child_serves_a_hundred_tasks_unless_told_otherwise(farm):
    farm.worker("plain")
    assert _pool(farm, "plain")["max-tasks-per-child"] == 100


def _pid_of(job: Any) -> int:
    job.wait_for("completed")
    return job.get("result")["result"]["by"]


def _pool(farm: Any, name: str) -> dict[str, Any]:
    """What Celery itself says of the worker's pool."""
    with Celery(broker=farm.redis.url, set_as_current=False) as anyone:
        stats = anyone.control.inspect(destination=[f"{name}@test"], timeout=5).stats()
    return stats[f"{name}@test"]["pool"]
