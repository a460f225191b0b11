"""Processes that die, stop and wake up again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from tests.servers.process import wait_until
from tests.servers.stack import ROOT
from tests.tasks_app.faults.conftest import LEASE_SECONDS

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]

SWEEP_SECONDS, FROZEN_SECONDS = 3, 15
HOLD_THE_LANES = """
import django, time
django.setup()
from django.db import transaction
from tasks_app.models import Lane, Task
with transaction.atomic():
    assert list(Lane.objects.select_for_update()) and list(Task.objects.select_for_update())
    print("holding", flush=True)
    time.sleep(300)
"""


def test_a_killed_child_is_replaced_within_two_seconds_by_a_free_slot(farm, submit):
    farm.worker("one", concurrency=2)
    job = submit()
    job.open("one")
    pid = job.wait_for_node("two")
    killed_at = time.monotonic()
    os.kill(pid, signal.SIGKILL)
    job.wait_for_node("two", times=2)
    took = time.monotonic() - killed_at
    job.open()
    job.wait_for("completed")
    job.assert_whole()
    assert job.outcomes() == ["worker_lost", "completed"]
    assert took < 2


def test_a_killed_worker_takes_its_children_along_and_another_goes_on(farm, submit):
    first = farm.worker("first")
    job = submit()
    job.open("one")
    child = job.wait_for_node("two")
    farm.worker("second")
    first.kill()
    wait_until(lambda: not psutil.pid_exists(child), 5, "the child ends with its parent")
    job.wait_for_node("two", times=2, seconds=LEASE_SECONDS + 2 * SWEEP_SECONDS)
    job.open()
    job.wait_for("completed")
    job.assert_whole()
    assert job.outcomes() == ["worker_lost", "completed"]


def test_a_zombie_that_wakes_after_its_lease_cannot_write(farm, submit):
    first = farm.worker("first")
    job = submit()
    job.open("one")
    zombie = job.wait_for_node("two")
    first.signal(signal.SIGSTOP, with_children=True)
    farm.worker("second")
    # Now and then it freezes in the middle of a transaction, with the row of the task locked.
    patience = FROZEN_SECONDS + LEASE_SECONDS + 2 * SWEEP_SECONDS
    job.wait_for_node("two", times=2, seconds=patience)
    first.signal(signal.SIGCONT, with_children=True)
    job.open("two")
    heir = job.wait_for_node("three")
    job.open()
    job.wait_for("completed")
    job.assert_whole()
    assert job.outcomes() == ["worker_lost", "completed"]
    assert heir != zombie
    assert [name for name, _pid in job.ran()].count("three") == 1


def test_a_process_frozen_in_a_transaction_holds_up_the_others_for_seconds_only(farm, submit):
    farm.worker("first")
    jobs, patience = [submit()], FROZEN_SECONDS + LEASE_SECONDS + 3 * SWEEP_SECONDS
    jobs[0].open("one")
    jobs[0].wait_for_node("two")
    environment = os.environ | farm.environment
    environment["DJANGO_SETTINGS_MODULE"] = "legal_assistant.settings"
    command = [sys.executable, "-c", HOLD_THE_LANES]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE) as holder:
        try:
            assert holder.stdout
            assert holder.stdout.readline() == b"holding\n"
            holder.send_signal(signal.SIGSTOP)
            jobs[0].open()
            jobs.append(submit())
            jobs[1].open()
            for job in jobs:
                job.wait_for("completed", seconds=patience)
                job.assert_whole()
        finally:
            holder.kill()


def test_everything_killed_at_once_is_taken_up_again_at_the_next_start(farm, submit):
    worker = farm.worker("first", concurrency=2)
    jobs = [submit(), submit(), submit()]
    jobs[0].open("one")
    jobs[0].wait_for_node("two")
    jobs[1].wait_for_node("one")
    worker.signal(signal.SIGKILL, with_children=True)
    for process in farm.web.family():
        process.kill()
    farm.web.runner.wait()
    farm.web.runner = None
    farm.web.start()
    farm.worker("second", concurrency=2)
    for job in jobs:
        job.open()
    for job in jobs:
        job.wait_for("completed", seconds=40)
        job.assert_whole()
    assert [name for name, _pid in jobs[0].ran()].count("one") == 1


def test_a_stopped_container_hands_over_uncharged_within_15_seconds(farm, submit):
    first = farm.worker("first")
    job = submit()
    job.open("one")
    job.wait_for_node("two")
    farm.worker("second")
    stopped_at = time.monotonic()
    first.signal(signal.SIGTERM)
    job.wait_for_node("two", times=2)
    took = time.monotonic() - stopped_at
    job.open()
    job.wait_for("completed")
    job.assert_whole()
    assert job.outcomes() == ["released", "completed"]
    assert took < 15


def test_a_task_that_kills_three_workers_is_set_aside_and_the_lane_goes_on(farm, submit):
    farm.worker("first", concurrency=2)
    bad = submit()
    bad.open("one")
    for time_ in (1, 2, 3):
        os.kill(bad.wait_for_node("two", times=time_), signal.SIGKILL)
    task = bad.wait_for("failed")
    assert task["error_code"] == "worker_lost_repeatedly"
    assert "two" in task["error_message"]
    good = submit()
    good.open()
    good.wait_for("completed")
    assert bad.outcomes() == ["worker_lost"] * 3
