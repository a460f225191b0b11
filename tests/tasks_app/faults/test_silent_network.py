"""A network that falls silent: bytes vanish, and nobody is told.

`make chaos` keeps it silent for a minute; `make test` for longer than Redis' clients wait.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from tests.servers.process import wait_until
from tests.servers.proxy import Proxy

pytestmark = [pytest.mark.processes, pytest.mark.timeout(300)]

SILENT_SECONDS = 60 if os.environ.get("CHAOS_MINUTES") else 12
SUBMIT_EVERY_SECONDS = 5
LONGEST_WAIT_SECONDS = 30
HEARS_AGAIN_SECONDS = 60


@pytest.fixture
def proxy(farm) -> Iterator[Proxy]:
    """What stands between a worker and Redis."""
    proxy = Proxy(farm.redis.port)
    yield proxy
    proxy.flow()
    proxy.close()


def test_a_worker_made_deaf_by_a_silent_network_hears_again_within_60_seconds(
    farm, submit, proxy, record_property
):
    farm.worker("deaf", REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0")
    _run_one(submit)
    silent_since = _swallow(proxy)
    lost = submit()  # its bell vanishes on the way
    lost.open()
    wait_until(lambda: _since(silent_since) > SILENT_SECONDS, SILENT_SECONDS + 5, "silence")
    proxy.flow()
    flowing_since = time.monotonic()
    lost.wait_for("completed", seconds=HEARS_AGAIN_SECONDS)
    record_property("heard_again_after_seconds", round(_since(flowing_since), 1))
    lost.assert_whole()
    assert lost.outcomes() == ["completed"]
    _run_one(submit)


def test_beside_a_deaf_worker_no_task_waits_for_a_free_slot(farm, submit, proxy, record_property):
    farm.worker("deaf", REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0")
    farm.worker("well")
    waits, silent_since = [], _swallow(proxy)
    while not waits or _since(silent_since) < SILENT_SECONDS:
        asked = time.monotonic()
        _run_one(submit, seconds=LONGEST_WAIT_SECONDS)
        waits.append(_since(asked))
        wait_until(lambda: _since(asked) > SUBMIT_EVERY_SECONDS, 60, "the next one is due")  # noqa: B023
    record_property("longest_wait_seconds", round(max(waits), 1))


def _run_one(submit, seconds: float = 30) -> None:
    job = submit()
    job.open()
    job.wait_for("completed", seconds=seconds)
    job.assert_whole()


def _swallow(proxy: Proxy) -> float:
    proxy.swallow()
    return time.monotonic()


def _since(moment: float) -> float:
    return time.monotonic() - moment
