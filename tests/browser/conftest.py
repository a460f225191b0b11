"""One installation for all browser tests, with a kind of task whose steps wait for the test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.analysed import finished_again, finished_analysis
from tests.browser.gated import GatedTask
from tests.servers.fixtures import EMBEDDED
from tests.servers.postgres import PostgresServer
from tests.servers.process import running
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack

Submit = Callable[..., str]

expect.set_options(timeout=30_000)  # machines that run tests are busy


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The site as `make run` starts it, plus the kinds of task in tests/kinds."""
    with servers() as environment:
        site = Stack(
            tmp_path_factory.mktemp("browser"),
            environment=environment | {"EXTRA_APPS": "tests.kinds"},
        )
        site.start()
        yield site
        site.stop()


@contextmanager
def servers() -> Iterator[dict[str, str]]:
    """The settings of SQLite and files; with SCALED=1 those of a PostgreSQL and a Redis."""
    with ExitStack() as started:
        environment = dict(EMBEDDED)
        if os.environ.get("SCALED"):
            environment["DATABASE_URL"] = started.enter_context(running(PostgresServer)).url
            environment["REDIS_URL"] = started.enter_context(running(RedisServer)).url
        yield environment


@pytest.fixture(scope="session")
def analysis(stack: Stack) -> str:
    """The id of a finished analysis of demo's, for tests that only read it."""
    return finished_analysis(stack)


@pytest.fixture(scope="session")
def second_run(stack: Stack, analysis: str) -> str:
    """The same papers computed up to another day."""
    return finished_again(stack, analysis, "2025-12-30")


@pytest.fixture
def own_analysis(stack: Stack) -> str:
    """One for a test that changes it."""
    return finished_analysis(stack)


@pytest.fixture
def submit(stack: Stack) -> Submit:
    """Submits a task of a kind as demo and gives its id."""
    token = stack.token()

    def submitted(kind: str, **params: Any) -> str:
        body = {"task_type": kind, "params": params, "idempotency_key": str(uuid4())}
        status, task = stack.call("POST", "/api/v1/tasks/", body, token)
        assert status == 202, task
        return str(task["task_id"])

    return submitted


@pytest.fixture
def gated(stack: Stack, tmp_path: Path) -> Iterator[GatedTask]:
    """A task of three steps that stands before its first gate; every gate opens at the end."""
    token = stack.token()
    status, task = stack.call(
        "POST",
        "/api/v1/tasks/",
        {
            "task_type": "test_gated",
            "params": {"folder": str(tmp_path)},
            "idempotency_key": str(uuid4()),
        },
        token,
    )
    assert status == 202, task
    made = GatedTask(stack=stack, task_id=task["task_id"], folder=tmp_path, token=token)
    yield made
    made.open("one", "two", "three")
