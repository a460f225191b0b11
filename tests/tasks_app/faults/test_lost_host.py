"""A host that is gone: nobody can look at its processes, and its leases are still long."""

from __future__ import annotations

import os
import signal
import time

import pytest

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]

DEFAULTS = {"TASKS_LEASE_SECONDS": "30", "TASKS_HEARTBEAT_SECONDS": "5"}
REPLACED_SECONDS = 25  # well below the lease; `record_property` says how long it really took


def test_a_lost_host_is_replaced_before_its_lease_ends_and_a_starved_child_is_not(
    farm, submit, record_property
):
    farm.worker("well", concurrency=2, **DEFAULTS)
    starving, other = submit(), submit()
    child = starving.wait_for_node("one")
    other.wait_for_node("one")
    lost = farm.worker("lost", **DEFAULTS)
    gone = submit()
    gone.wait_for_node("one")
    assert gone.get()["worker_name"] == "lost@test"
    other.open()  # a free slot beside the lost host
    other.wait_for("completed")

    os.kill(child, signal.SIGSTOP)  # its main process lives on, so its lease decides
    lost.signal(signal.SIGSTOP, with_children=True)
    frozen_at = time.monotonic()
    gone.wait_for_node("one", times=2, seconds=REPLACED_SECONDS)
    record_property("replaced_after_seconds", round(time.monotonic() - frozen_at, 1))
    assert starving.outcomes() == [""]
    os.kill(child, signal.SIGCONT)
    lost.signal(signal.SIGCONT, with_children=True)
    for job in (gone, starving):
        job.open()
        job.wait_for("completed")
        job.assert_whole()
    assert gone.outcomes() == ["worker_lost", "completed"]
    assert starving.outcomes() == ["completed"]
