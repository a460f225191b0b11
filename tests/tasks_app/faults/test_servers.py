"""A broker and a database that stop, forget everything, or fall silent."""

from __future__ import annotations

import time

import pytest
import redis

from tests.servers.process import wait_until
from tests.servers.proxy import Proxy

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


def test_a_worker_made_deaf_by_a_silent_network_hears_again_within_60_seconds(farm, submit):
    proxy = Proxy(farm.redis.port)
    farm.worker("deaf", REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0")
    heard = submit()
    heard.open()
    heard.wait_for("completed")
    proxy.swallow()
    lost = submit()  # its bell vanishes on the way
    lost.open()
    began = time.monotonic()
    wait_until(lambda: time.monotonic() - began > 20, 30, "twenty silent seconds")
    proxy.flow()
    lost.wait_for("completed", seconds=60)
    lost.assert_whole()
    proxy.close()


def test_beside_a_deaf_worker_no_task_waits_for_a_free_slot(farm, submit):
    proxy = Proxy(farm.redis.port)
    farm.worker("deaf", REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0")
    farm.worker("well")
    proxy.swallow()
    jobs = [submit() for _ in range(4)]
    for job in jobs:
        job.open()
    for job in jobs:
        job.wait_for("completed", seconds=30)
        job.assert_whole()
    proxy.flow()
    proxy.close()
