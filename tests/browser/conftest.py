"""One installation for all browser tests, with a kind of task whose steps wait for the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.gated import GatedTask
from tests.servers.fixtures import EMBEDDED
from tests.servers.stack import Stack

expect.set_options(timeout=30_000)  # machines that run tests are busy


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The site as `make run` starts it, plus the kinds of task in tests/kinds."""
    site = Stack(
        tmp_path_factory.mktemp("browser"),
        environment=EMBEDDED | {"EXTRA_APPS": "tests.kinds"},
    )
    site.start()
    yield site
    site.stop()


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
