"""Tasks on real workers: the site as `make run` starts it, with processes that die."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from pathlib import Path
from typing import Any

import psutil
import pytest
from websockets.asyncio.client import connect

from tests.servers.fixtures import EMBEDDED
from tests.servers.process import wait_until
from tests.servers.stack import Stack
from tests.tasks_app.job import Job

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]


@pytest.fixture(scope="module", params=["embedded", "scaled"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Once on SQLite with files as broker, once on PostgreSQL and Redis."""
    urls = {}
    if request.param == "scaled":
        urls["DATABASE_URL"] = request.getfixturevalue("postgres_server").url
        urls["REDIS_URL"] = request.getfixturevalue("redis_server").url
    stack = Stack(
        tmp_path_factory.mktemp("site"),
        processes=("web", "worker-medium"),
        environment=EMBEDDED | {"EXTRA_APPS": "tests.kinds"} | urls,
    )
    stack.start()
    yield stack
    stack.stop()


@pytest.fixture(scope="module")
def token(site: Stack) -> str:
    return site.token()


@pytest.fixture
def job(site: Stack, token: str, tmp_path: Path) -> Job:
    return Job(site, token, tmp_path)


def event_numbers(job: Job) -> list[int]:
    return [event["seq"] for event in job.get("events")["events"]]


def test_a_worker_runs_the_task_and_celery_knows_the_attempt(site, job):
    job.open()
    task = job.wait_for("completed")
    assert task["task_system"] == "celery"
    assert task["worker_name"].startswith("medium@")
    assert task["progress"] == 100
    assert job.get("result")["result"] == {"nodes": 3}
    assert event_numbers(job) == list(range(1, task["last_seq"] + 1))
    wait_until(lambda: _celery_result(site, task["celery_task_id"]), 10, "the Celery result")
    assert _celery_result(site, task["celery_task_id"])["task_id"] == job.id


def _celery_result(site: Stack, celery_task_id: str) -> Any:
    code = (
        "from django_celery_results.models import TaskResult\n"
        f"found = TaskResult.objects.filter(task_id='{celery_task_id}', status='SUCCESS').first()\n"
        "print(found.result if found else '')"
    )
    lines = site.manage("shell", "-v", "0", "-c", code).strip()
    return json.loads(lines) if lines else None


def test_a_killed_child_is_noticed_and_the_task_goes_on_from_its_checkpoint(job):
    job.open("one")
    pid = job.wait_for_node("two")
    os.kill(pid, signal.SIGKILL)
    assert job.wait_for_node("two", times=2) != pid
    job.open()
    job.wait_for("completed")
    assert job.outcomes() == ["worker_lost", "completed"]
    assert [name for name, _pid in job.ran()] == ["one", "two", "two", "three"]


def test_cancel_stops_a_running_task_and_it_never_completes(job):
    job.wait_for_node("one")
    status, task = job.post("cancel", {"reason": "重复提交"})
    assert (status, task["status"]) == (202, "cancelling")
    job.wait_for("cancelled", seconds=10)
    job.open()
    assert job.outcomes() == ["cancelled"]
    assert job.post("cancel")[0] == 409


def test_a_task_that_never_reports_is_cancelled_by_force(site, token, tmp_path):
    job = Job(site, token, tmp_path, silent=True)
    pid = job.wait_for_node("one")
    job.post("cancel")
    job.wait_for("cancelled", seconds=20)
    wait_until(lambda: not psutil.pid_exists(pid), 10, "the child is gone")
    assert job.outcomes() == ["cancelled"]


def test_the_socket_sends_a_snapshot_then_every_event_once_and_in_order(site, job, token):
    async def watch() -> list[dict[str, Any]]:
        messages = []
        address = f"ws://127.0.0.1:{site.port}/ws/tasks/{job.id}/"
        async with connect(address, subprotocols=["bearer", token]) as socket:
            async for text in socket:
                messages.append(json.loads(text))
                job.open()
                if messages[-1]["type"] == "completed":
                    return messages
        return messages

    messages = asyncio.run(asyncio.wait_for(watch(), 30))
    assert messages[0]["type"] == "snapshot"
    seqs = [message["seq"] for message in messages[1:]]
    assert seqs == list(range(messages[0]["last_seq"] + 1, seqs[-1] + 1))
    assert seqs[-1] == job.get()["last_seq"]


def test_a_resume_sends_exactly_what_was_missed(site, job, token):
    job.open()
    last_seq = job.wait_for("completed")["last_seq"]

    async def resume() -> list[dict[str, Any]]:
        address = f"ws://127.0.0.1:{site.port}/ws/tasks/{job.id}/"
        async with connect(address, subprotocols=["bearer", token]) as socket:
            await socket.send(json.dumps({"type": "resume", "after": 3}))
            return [json.loads(await socket.recv()) for _ in range(last_seq - 3 + 1)]

    snapshot, *events = asyncio.run(asyncio.wait_for(resume(), 30))
    assert snapshot["type"] == "snapshot"
    assert [event["seq"] for event in events] == list(range(4, last_seq + 1))


def close_code(site: Stack, path: str, **options: Any) -> int:
    async def closed() -> int:
        async with connect(f"ws://127.0.0.1:{site.port}{path}", **options) as socket:
            await socket.wait_closed()
            return int(socket.close_code or 0)

    return asyncio.run(asyncio.wait_for(closed(), 10))


def test_the_socket_closes_on_strangers_and_on_tasks_of_others(site, job, token):
    assert close_code(site, f"/ws/tasks/{job.id}/") == 4401
    missing = "/ws/tasks/00000000-0000-0000-0000-000000000000/"
    assert close_code(site, missing, subprotocols=["bearer", token]) == 4404
    job.open()


def test_a_stopped_worker_hands_its_task_over_uncharged(site, job):
    job.open("one")
    job.wait_for_node("two")
    site.stop()
    site.start()
    job.wait_for_node("two", times=2, seconds=60)
    job.open()
    job.wait_for("completed", seconds=60)
    assert job.outcomes() == ["released", "completed"]
    assert job.get()["retry_count"] == 0
