"""Ends by force of code that never looks up, even of code that lets no thread beside it run."""

from __future__ import annotations

import time

import psutil
import pytest

from tests.servers.process import wait_until
from tests.tasks_app.faults.conftest import LEASE_SECONDS

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]

LONG_LEASE = {"TASKS_LEASE_SECONDS": "30"}  # the lease of a starved heartbeat must not end it first
CANCELLED_SECONDS = 15


def test_code_that_holds_the_interpreter_is_cancelled_or_limited_and_frees_its_slot(
    farm, submit, record_property
):
    farm.worker("first", concurrency=2, **LONG_LEASE)
    limited, wished = submit(kind="test_entangled_limited"), submit(kind="test_entangled")
    pids = [job.wait_for_node("one") for job in (limited, wished)]
    asked_at = time.monotonic()
    assert wished.post("cancel")[1]["status"] == "cancelling"
    assert limited.wait_for("failed", seconds=10)["error_code"] == "time_limit"
    wished.wait_for("cancelled", seconds=CANCELLED_SECONDS)
    record_property("cancelled_after_seconds", round(time.monotonic() - asked_at, 1))
    wait_until(lambda: not any(map(psutil.pid_exists, pids)), 5, "both children are gone")
    assert (limited.outcomes(), wished.outcomes()) == (["time_limit"], ["cancelled"])
    later = [submit(), submit()]
    for job in later:
        job.open()
    for job in later:
        job.wait_for("completed")  # in both slots


def test_a_child_that_works_on_without_its_lease_gives_its_slot_back(farm, submit, record_property):
    farm.worker("only")
    job = submit(kind="test_entangled")
    stray = job.wait_for_node("one")
    began = time.monotonic()
    heir = job.wait_for_node("one", times=2, seconds=LEASE_SECONDS + 30)
    record_property("slot_free_after_seconds", round(time.monotonic() - began, 1))
    assert heir != stray
    assert not psutil.pid_exists(stray)
    assert job.outcomes() == ["worker_lost", ""]
    job.post("cancel")  # the worker ends with this test, and the task with it
