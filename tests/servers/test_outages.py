"""The site on PostgreSQL and Redis says which of them is out of reach, and recovers by itself."""

from __future__ import annotations

import pytest

from tests.servers.postgres import PostgresServer
from tests.servers.process import wait_until
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]


def _failing(site: Stack) -> list[str]:
    status, answer = site.call("GET", "/health/ready")
    assert status == (503 if "failing" in answer else 200)
    return list(answer.get("failing", []))


def test_lost_database_is_503_for_callers_and_comes_back(
    scaled_stack: Stack, postgres_server: PostgresServer
) -> None:
    token = scaled_stack.token()
    postgres_server.kill()
    try:
        wait_until(lambda: _failing(scaled_stack) == ["database"], 30, "the failure is named")
        status, answer = scaled_stack.call("GET", "/api/v1/auth/tokens", token=token)
        assert (status, answer["code"]) == (503, "database_unavailable")
    finally:
        postgres_server.start()
    wait_until(lambda: not _failing(scaled_stack), 30, "ready again")
    assert scaled_stack.call("GET", "/api/v1/auth/tokens", token=token)[0] == 200


def test_lost_redis_is_named_and_comes_back(scaled_stack: Stack, redis_server: RedisServer) -> None:
    redis_server.kill()
    try:
        expected = ["broker", "channel_layer"]
        wait_until(lambda: _failing(scaled_stack) == expected, 30, "the failures are named")
        assert scaled_stack.call("GET", "/health/live")[0] == 200
    finally:
        redis_server.start()
    wait_until(lambda: not _failing(scaled_stack), 30, "ready again")


def test_silent_redis_does_not_hang_the_probe(
    scaled_stack: Stack, redis_server: RedisServer
) -> None:
    redis_server.pause()
    try:
        wait_until(lambda: "broker" in _failing(scaled_stack), 30, "the silence is named")
    finally:
        redis_server.resume()
    wait_until(lambda: not _failing(scaled_stack), 30, "ready again")


def test_stopping_on_redis_is_quick_too(scaled_stack: Stack) -> None:
    family = scaled_stack.family()
    assert scaled_stack.stop() < 5
    assert not any(process.is_running() for process in family)
    scaled_stack.start()
