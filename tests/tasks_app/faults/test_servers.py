"""A broker and a database that stop or forget everything."""

from __future__ import annotations

import pytest
import redis

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]


def test_a_wiped_broker_loses_nothing(farm, submit):
    farm.worker("first")
    running, waiting = submit(), submit()
    running.wait_for_node("one")
    with redis.Redis.from_url(farm.redis.url) as client:
        client.flushall()
    running.open()
    waiting.open()
    for job in (running, waiting):
        job.wait_for("completed")
        job.assert_whole()
        assert job.outcomes() == ["completed"]


def test_a_broker_that_comes_back_finds_the_waiting_tasks_run_within_5_seconds(farm, submit):
    farm.worker("first")
    running = submit()
    running.wait_for_node("one")
    farm.redis.kill()
    waiting = submit()  # accepted without a broker
    running.open()
    running.wait_for("completed")
    waiting.open()
    farm.redis.start()
    waiting.wait_for("completed", seconds=5 + 10)  # Celery itself waits 2, 4, 6 s between tries
    for job in (running, waiting):
        job.assert_whole()
        assert job.outcomes() == ["completed"]


def test_a_database_that_restarts_in_the_middle_of_a_run_loses_nothing(farm, submit):
    farm.worker("first")
    jobs = [submit(), submit()]
    jobs[0].open("one")
    jobs[0].wait_for_node("two")
    farm.postgres.stop()
    jobs[0].open()
    jobs[1].open()
    farm.postgres.start()
    for job in jobs:
        job.wait_for("completed", seconds=60)
        job.assert_whole()
    assert [name for name, _pid in jobs[0].ran()].count("one") == 1
    assert jobs[0].get()["retry_count"] == 0
