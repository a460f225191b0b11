"""Lines of the log: what a newcomer reads while the site runs."""

from __future__ import annotations

import logging

import pytest

from legal_assistant.log_format import CANARY, WithoutCanaries
from tasks_app.celery_edge import hearing


def record(name: str, level: int = logging.INFO) -> logging.LogRecord:
    args = ({"name": name, "id": "1"},)
    return logging.LogRecord("celery.app.trace", level, "", 0, "Task %(name)s", args, None)


@pytest.mark.parametrize(
    ("name", "level", "is_shown"),
    [
        (CANARY, logging.INFO, False),
        (CANARY, logging.ERROR, True),
        ("tasks_app.run_task", logging.INFO, True),
    ],
)
def test_a_canary_that_was_heard_takes_no_line(name, level, is_shown):
    assert WithoutCanaries().filter(record(name, level)) is is_shown


def test_the_canary_is_the_one_that_workers_send():
    assert hearing.CANARY == CANARY
