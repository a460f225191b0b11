"""Fixtures: a PostgreSQL, a Redis and whole installations, each private to who asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers.postgres import PostgresServer
from tests.servers.process import running
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack

# The environment of the tests themselves may name other servers.
EMBEDDED = {"DATABASE_URL": "", "REDIS_URL": "", "CELERY_BROKER_URL": ""}


@pytest.fixture(scope="module")
def postgres_server() -> Iterator[PostgresServer]:
    """A running PostgreSQL that a test may stop, kill, pause and start again."""
    with running(PostgresServer) as server:
        yield server


@pytest.fixture(scope="module")
def redis_server() -> Iterator[RedisServer]:
    """A running Redis that a test may stop, kill, pause and start again."""
    with running(RedisServer) as server:
        yield server


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The site as `make run` starts it with nothing configured: SQLite, files as broker."""
    yield from _running(Stack(tmp_path_factory.mktemp("stack"), environment=EMBEDDED))


@pytest.fixture(scope="module")
def scaled_stack(
    tmp_path_factory: pytest.TempPathFactory,
    postgres_server: PostgresServer,
    redis_server: RedisServer,
) -> Iterator[Stack]:
    """The site on PostgreSQL and Redis."""
    urls = {"DATABASE_URL": postgres_server.url, "REDIS_URL": redis_server.url}
    yield from _running(Stack(tmp_path_factory.mktemp("scaled"), environment=EMBEDDED | urls))


def _running(stack: Stack) -> Iterator[Stack]:
    stack.start()
    yield stack
    stack.stop()
