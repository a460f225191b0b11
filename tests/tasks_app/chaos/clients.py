"""Clients that do as their script says, and remember what the site promised them."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from typing import Any

import httpx

from tests.servers.stack import Stack
from tests.tasks_app.chaos.plan import Plan, Script

PATIENCE_SECONDS = 90
RETRY_PATIENCE_SECONDS = 15
PAUSE_SECONDS = 0.3
CLIENTS = 24


@dataclass(frozen=True)
class Promise:
    """A task that the site accepted, and the states in which it may end after all wishes."""

    task_id: str
    script: Script
    ends: frozenset[str]


COMPLETED, CANCELLED = frozenset({"completed"}), frozenset({"cancelled"})


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any
    is_certain: bool  # no earlier answer to the same request was lost


class Clients:
    """They ask any of the site's web processes, and another one when that does not answer."""

    def __init__(self, sites: list[Stack], token: str) -> None:
        self._sites, self._token = cycle(sites), token

    def start(self, plan: Plan) -> tuple[ThreadPoolExecutor, list[Future[Promise]]]:
        began = time.monotonic()
        pool = ThreadPoolExecutor(CLIENTS, thread_name_prefix="client")
        return pool, [pool.submit(self._play, script, began) for script in plan.scripts]

    def retry(self, task_id: str) -> bool:
        """Ask for a failed task again, as its owner would."""
        return self._insist("POST", f"/{task_id}/retry").status in (200, 202)

    def _play(self, script: Script, began: float) -> Promise:
        _pause_until(began + script.at)
        task_id, ends = self._submit(script), COMPLETED
        if script.cancel_after is not None:
            _pause_until(time.monotonic() + script.cancel_after)
            ends = self._cancel(task_id)
        if script.retry_after is not None and ends == CANCELLED:
            _pause_until(time.monotonic() + script.retry_after)
            ends = self._retry_cancelled(task_id, script.retry_from)
        return Promise(task_id, script, ends)

    def _submit(self, script: Script) -> str:
        key = {"idempotency_key": script.key}
        body = {"task_type": "test_errand", "params": script.params, **key}
        answer = self._insist("POST", "/", body)
        assert answer.status in (200, 202), answer
        return str(answer.body["task_id"])

    def _cancel(self, task_id: str) -> frozenset[str]:
        answer = self._insist("POST", f"/{task_id}/cancel")
        if answer.status in (200, 202):
            return CANCELLED
        assert answer.status == 409, answer
        return COMPLETED if answer.is_certain else COMPLETED | CANCELLED

    def _retry_cancelled(self, task_id: str, retry_from: str) -> frozenset[str]:
        until = time.monotonic() + RETRY_PATIENCE_SECONDS
        is_certain = True
        while time.monotonic() < until:
            answer = self._insist("POST", f"/{task_id}/retry", {"from": retry_from})
            is_certain = is_certain and answer.is_certain
            if answer.status in (200, 202):
                return COMPLETED
            assert answer.status == 409, answer  # still cancelling
            time.sleep(PAUSE_SECONDS)
        return CANCELLED if is_certain else COMPLETED | CANCELLED

    def _insist(self, method: str, path: str, body: Any = None) -> Answer:
        """Ask until the site answers."""
        until, is_certain = time.monotonic() + PATIENCE_SECONDS, True
        while time.monotonic() < until:
            try:
                status, found = next(self._sites).call(
                    method, f"/api/v1/tasks{path}", body or {}, self._token
                )
                if status < 500:
                    return Answer(status, found, is_certain)
            except httpx.TransportError:
                pass
            is_certain = False
            time.sleep(PAUSE_SECONDS)
        raise TimeoutError(f"{method} {path}: no answer within {PATIENCE_SECONDS} s")


def _pause_until(moment: float) -> None:
    time.sleep(max(0.0, moment - time.monotonic()))
