"""RabbitMQ as the broker; runs where `RABBITMQ_URL` names one: amqp://user:password@host:port//."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.servers.process import wait_until
from tests.servers.proxy import Proxy
from tests.servers.stack import Stack
from tests.tasks_app.job import Job

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]

BEFORE_THE_SWEEP_SECONDS = 2.5
SILENT_SECONDS = 25


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    proxy = Proxy(urlsplit(os.environ["RABBITMQ_URL"]).port or 5672)
    yield proxy
    proxy.flow()
    proxy.close()


@pytest.fixture
def broker(proxy) -> dict[str, str]:
    url = urlsplit(os.environ["RABBITMQ_URL"])
    account = url.netloc.rpartition("@")[0]
    through = url._replace(netloc=f"{account}@127.0.0.1:{proxy.port}".lstrip("@"))
    return {"CELERY_BROKER_URL": through.geturl(), "REDIS_URL": ""}


@pytest.fixture
def web(farm, broker) -> Iterator[Stack]:
    web = Stack(farm.folder, processes=("web",), environment=farm.environment | broker)
    web.start()
    yield web
    web.stop()


def test_bells_and_canaries_travel_over_rabbitmq(farm, web, broker, token, tmp_path):
    farm.worker("rabbit", **broker)
    first = Job(web, token, tmp_path / "first")
    first.open()
    first.wait_for("completed")
    asked = time.monotonic()
    second = Job(web, token, tmp_path / "second")
    second.wait_for_node("one")
    assert time.monotonic() - asked < BEFORE_THE_SWEEP_SECONDS  # it was the bell
    second.open()
    assert second.wait_for("completed")["task_system"] == "celery"
    wait_until(lambda: _is_ready(web), 30, "a canary came through broker and pool")
    for job in (first, second):
        job.assert_whole()
        assert job.outcomes() == ["completed"]


def test_a_silent_rabbitmq_delays_no_submit_and_the_worker_hears_again(
    farm, web, broker, proxy, token, tmp_path, record_property
):
    worker = farm.worker("rabbit", **broker)
    proxy.swallow()
    silent_since = time.monotonic()
    lost = Job(web, token, tmp_path / "lost")
    record_property("submit_seconds", round(time.monotonic() - silent_since, 2))
    assert time.monotonic() - silent_since < 2
    lost.open()
    silence = time.monotonic() + SILENT_SECONDS
    wait_until(lambda: time.monotonic() > silence, SILENT_SECONDS + 5, "silence")
    proxy.flow()
    flowing_since = time.monotonic()
    wait_until(lambda: _done(lost, worker), 60, "the worker hears again, or is replaced")
    record_property("heard_again_after_seconds", round(time.monotonic() - flowing_since, 1))
    lost.assert_whole()
    assert lost.outcomes() == ["completed"]


def _done(job, worker) -> bool:
    if worker.process.poll() is not None:
        worker.start()  # as its supervisor does
    return job.get()["status"] == "completed"


def _is_ready(web: Stack) -> bool:
    shown = web.manage("shell", "-v", "0", "-c", CANARIES)
    return "rabbit@test" in shown.split()


CANARIES = """
from tasks_app.models import Worker
print(*Worker.objects.filter(canary_at__isnull=False).values_list("name", flat=True))
"""
