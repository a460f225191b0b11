"""Two executors behind one seam: who runs when Celery cannot, and nothing lost in between."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.servers.process import wait_until
from tests.servers.proxy import Proxy
from tests.servers.stack import Stack
from tests.tasks_app.faults.conftest import Farm
from tests.tasks_app.job import Job

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]

SILENT_SECONDS = 20  # a worker not seen for so long is no worker
Submit = Callable[..., Job]


@pytest.fixture
def falling_back(farm: Farm) -> Iterator[Callable[..., Stack]]:
    """Another web process of the same site, which may run tasks itself."""
    made: list[Stack] = []

    def web(**environment: str) -> Stack:
        allowed = {"TASKS_FALLBACK_ENABLED": "true"} | environment
        stack = Stack(farm.folder, processes=("web",), environment=farm.environment | allowed)
        made.append(stack)
        stack.start()
        return stack

    yield web
    for stack in made:
        stack.stop()


@pytest.fixture
def to(tmp_path: Path, token: str) -> Callable[[Stack], Job]:
    """Submit a gated task to that web process."""
    count = iter(range(100))
    return lambda stack: Job(stack, token, tmp_path / f"to{next(count)}")


def test_without_fallback_a_task_waits_for_a_worker(farm, submit):
    job = submit()
    assert job.expected_on == "celery"
    job.open()
    farm.worker("late")  # takes several looks of a pool that would have run it
    assert job.wait_for("completed")["task_system"] == "celery"
    assert job.outcomes() == ["completed"]


def test_a_silent_worker_is_replaced_by_the_web_process_until_workers_are_back(
    farm, falling_back, to, record_property
):
    worker = farm.worker("first")
    web = falling_back()
    job = to(web)
    assert job.expected_on == "celery"
    job.open("one")
    job.wait_for_node("two")
    worker.kill()
    killed_at = time.monotonic()
    job.wait_for_node("two", times=2, seconds=SILENT_SECONDS + 10)
    took = time.monotonic() - killed_at
    other = to(web)
    assert other.expected_on == "background_tasks"
    farm.worker("second")
    back = to(web)
    assert back.expected_on == "celery"
    for each in (job, other, back):
        each.open()
    assert job.wait_for("completed")["task_system"] == "background_tasks"
    assert back.wait_for("completed")["task_system"] == "celery"
    other.wait_for("completed")
    for each in (job, other, back):
        each.assert_whole()
    assert job.outcomes() == ["worker_lost", "completed"]
    record_property("web_took_over_after_seconds", round(took, 1))


def test_a_broker_that_hangs_or_refuses_delays_no_request_and_no_task(
    farm, falling_back, to, record_property
):
    proxy = Proxy(farm.redis.port)
    farm.worker("deaf", REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0")
    web = falling_back(REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0")
    usual, usually_took = _timed(lambda: to(web))  # also the first call of a new process
    usual.open()
    usual.wait_for("completed")
    proxy.swallow()
    hanging = [_timed(lambda: to(web)) for _ in range(3)]
    for job, _took in hanging:
        job.open()
    began = time.monotonic()
    systems = {job.wait_for("completed")["task_system"] for job, _took in hanging}
    waited = time.monotonic() - began
    assert "background_tasks" in systems
    proxy.flow()
    farm.redis.kill()
    try:
        refused, took = _timed(lambda: to(web))
        refused.open()
        task = refused.wait_for("completed", seconds=15)
        assert task["task_system"] == "background_tasks"
    finally:
        farm.redis.start()
        proxy.close()
    longest = max(took, *(each for _job, each in hanging))
    record_property("usual_submit_seconds", round(usually_took, 2))
    record_property("longest_submit_seconds", round(longest, 2))
    record_property("ran_after_seconds", round(waited, 1))
    assert longest < 2


def test_switching_celery_off_and_on_loses_no_task_in_flight(farm, falling_back, to):
    farm.worker("only")
    web = falling_back()
    on_celery = to(web)
    on_celery.open("one")
    on_celery.wait_for_node("two")
    _restart(web, CELERY_ENABLED="false")
    on_web = to(web)
    assert on_web.expected_on == "background_tasks"
    on_web.open("one")
    on_web.wait_for_node("two")
    on_celery.open()
    assert on_celery.wait_for("completed")["task_system"] == "celery"
    assert on_web.get()["task_system"] == "background_tasks"
    _restart(web, CELERY_ENABLED="true")
    on_web.wait_for_node("two", times=2)
    on_web.open()
    assert on_web.wait_for("completed")["task_system"] == "celery"
    assert (on_celery.outcomes(), on_web.outcomes()) == (["completed"], ["released", "completed"])
    for job in (on_celery, on_web):
        job.assert_whole()


def _restart(web: Stack, **environment: str) -> None:
    web.stop()
    web.environment |= environment
    web.start()


def _timed(work: Callable[[], Job]) -> tuple[Job, float]:
    began = time.monotonic()
    return work(), time.monotonic() - began


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """One web process on SQLite without Celery: the old way of running tasks."""
    from tests.servers.fixtures import EMBEDDED
    from tests.tasks_app.faults.conftest import QUICK

    off = {"EXTRA_APPS": "tests.kinds", "CELERY_ENABLED": "false"}
    stack = Stack(
        tmp_path_factory.mktemp("alone"), processes=("web",), environment=EMBEDDED | QUICK | off
    )
    stack.start()
    yield stack
    stack.stop()


@pytest.fixture(scope="module")
def alone_token(alone: Stack) -> str:
    return alone.token()


@pytest.fixture
def on_alone(alone: Stack, alone_token: str, tmp_path: Path) -> Submit:
    count = iter(range(100))
    return lambda **params: Job(alone, alone_token, tmp_path / str(next(count)), **params)


def test_a_killed_web_process_goes_on_from_the_checkpoint(alone, on_alone):
    job = on_alone()
    assert job.expected_on == "background_tasks"
    job.open("one")
    job.wait_for_node("two")
    for process in alone.family():
        process.kill()
    alone.runner.wait()
    alone.runner = None
    alone.start()
    job.wait_for_node("two", times=2)
    job.open()
    assert job.wait_for("completed")["task_system"] == "background_tasks"
    job.assert_whole()
    assert job.outcomes() == ["worker_lost", "completed"]
    assert [name for name, _pid in job.ran()] == ["one", "two", "two", "three"]


def test_background_tasks_cancel_cooperatively_within_five_seconds(on_alone):
    job = on_alone()
    job.wait_for_node("one")
    job.post("cancel")
    job.wait_for("cancelled", seconds=5)
    assert job.outcomes() == ["cancelled"]


def test_a_thread_past_its_hard_limit_is_let_go_and_says_so(alone, on_alone):
    job = on_alone(kind="test_limited", silent=True)
    job.wait_for_node("one")
    task = job.wait_for("failed", seconds=10)
    assert task["error_code"] == "time_limit"
    assert "无法强制终止" in job.get("attempts")[0]["message"]
    last_seq = task["last_seq"]
    job.open()  # the thread runs into the fence
    other = on_alone()
    other.open()
    other.wait_for("completed")
    assert (job.get()["status"], job.get()["last_seq"]) == ("failed", last_seq)
    assert job.outcomes() == ["time_limit"]
    assert [name for name, _pid in job.ran()] == ["one"]


def test_a_stopped_web_process_hands_over_even_what_never_looks_up(alone, on_alone):
    job = on_alone(silent=True)
    job.wait_for_node("one")
    assert alone.stop() < 6
    alone.start()
    job.wait_for_node("one", times=2)
    job.open()
    job.wait_for("completed")
    assert job.outcomes() == ["released", "completed"]
    wait_until(lambda: job.get()["retry_count"] == 0, 1, "the stop is not charged")
