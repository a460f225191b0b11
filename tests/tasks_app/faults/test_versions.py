"""A deploy in the middle, and its rollback: plans run on workers of their version only."""

from __future__ import annotations

import signal

import pytest

from tests.servers.process import wait_until
from tests.servers.stack import Stack
from tests.tasks_app.job import Job

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]

OLD, NEW = {"TEST_PLAN_VERSION": "1"}, {"TEST_PLAN_VERSION": "2"}


def test_a_worker_leaves_plans_of_another_version_to_one_that_knows_them(farm, submit):
    farm.worker("newer", **NEW)
    old = submit()
    old.open()
    known = submit(kind="test_tiny")
    assert known.wait_for("completed")["worker_name"] == "newer@test"  # it hears and it works
    assert old.get()["status"] == "pending"
    farm.worker("older", **OLD)
    assert old.wait_for("completed")["worker_name"] == "older@test"
    assert old.outcomes() == ["completed"]
    old.assert_whole()


@pytest.fixture
def deployed(farm):
    """The web process of the next version, beside the old one until that is taken away."""
    web = Stack(farm.folder, processes=("web",), environment=farm.environment | NEW)
    web.start()
    yield web
    web.stop()


def test_a_deploy_and_its_rollback_drain_the_workers_without_double_work(
    farm, submit, deployed, token, tmp_path
):
    def submit_new(name: str) -> Job:
        return Job(deployed, token, tmp_path / name)

    older, newer = farm.worker("older", **OLD), farm.worker("newer", **NEW)
    of_old, of_new = submit(), submit_new("first")
    for job in (of_old, of_new):
        job.open("one")
        job.wait_for_node("two")
    waiting_old, waiting_new = submit(), submit_new("second")
    deployed.stop()  # rolled back: from here on only the old version submits and answers
    of_new.stack = waiting_new.stack = farm.web
    for job in (of_old, of_new, waiting_new, waiting_old):
        job.open()
    for job in (of_old, of_new):
        job.wait_for("completed")
    for job in (waiting_old, waiting_new):
        job.wait_for("completed")
    newer.signal(signal.SIGTERM)  # drained: nothing of its version is left
    wait_until(lambda: newer.process.poll() is not None, 20, "the newer worker is gone")
    after = submit()
    after.open()
    workers = {
        job: job.wait_for("completed")["worker_name"].partition("@")[0]
        for job in (of_old, of_new, waiting_old, waiting_new, after)
    }
    assert list(workers.values()) == ["older", "newer", "older", "newer", "older"]
    for job in workers:
        job.assert_whole()
        assert job.outcomes() == ["completed"]
        assert [name for name, _pid in job.ran()] == ["one", "two", "three"]
    assert older.process.poll() is None


def test_a_newer_worker_that_stops_in_the_middle_leaves_its_plan_to_the_next_of_its_kind(
    farm, submit, deployed, token, tmp_path
):
    """Rolled back too early: the task waits, and goes on once its version is back."""
    newer = farm.worker("newer", **NEW)
    farm.worker("older", **OLD)
    job = Job(deployed, token, tmp_path / "cut")
    job.open("one")
    job.wait_for_node("two")
    newer.signal(signal.SIGTERM)
    wait_until(lambda: job.outcomes() == ["released"], 15, "it was handed over")
    job.open()
    known = submit(kind="test_tiny")
    assert known.wait_for("completed")["worker_name"] == "older@test"
    assert job.get()["status"] == "pending"
    farm.worker("forward", **NEW)
    assert job.wait_for("completed")["worker_name"] == "forward@test"
    job.assert_whole()
    assert job.outcomes() == ["released", "completed"]
    assert [name for name, _pid in job.ran()].count("one") == 1
