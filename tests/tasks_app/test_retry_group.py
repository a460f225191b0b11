"""Failed tasks by what went wrong, and all of a group tried again in bounded steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tasks_app.clock import database_now
from tasks_app.models import Task
from tasks_app.selectors.error_groups import error_groups
from tasks_app.services import tasks_retry_group

Submit = Callable[..., Task]


@pytest.fixture
def fail(submit: Submit) -> Callable[..., Task]:
    """Makes a task that failed some minutes ago."""

    def failed(code: str, minutes: float = 1, **changes: Any) -> Task:
        task = submit()
        ended = {"completed_at": database_now() - timedelta(minutes=minutes)}
        told = {"state": "failed", "error_code": code, "error_message": f"{code} {minutes}"}
        Task.objects.filter(pk=task.pk).update(**told, **ended, **changes)
        task.refresh_from_db()
        return task

    return failed


def test_failures_are_grouped_by_code_and_kind_with_the_latest_as_sample(
    fail: Callable[..., Task],
) -> None:
    first, last = fail("time_limit", 9), fail("time_limit", 2)
    fail("time_limit", 5), fail("no_readable_document", 1)
    large, small = error_groups()
    assert (large.error_code, large.kind, large.count) == ("time_limit", "recipe", 3)
    assert (large.first_at, large.last_at) == (first.completed_at, last.completed_at)
    assert large.sample == last
    assert (small.error_code, small.count) == ("no_readable_document", 1)


def test_a_task_that_was_retried_is_in_no_group(fail: Callable[..., Task], owner: Any) -> None:
    fail("time_limit")
    tasks_retry_group(
        error_code="time_limit", kind="recipe", failed_until=database_now(), actor=owner
    )
    assert error_groups() == []


def test_a_large_group_is_retried_in_steps_and_nobody_twice(
    fail: Callable[..., Task], owner: Any
) -> None:
    tasks = [fail("time_limit", minutes=3) for _ in range(5)]
    now = database_now()
    Task.objects.update(completed_at=now)  # ties: only the id tells them apart
    other = fail("no_readable_document")
    asked: dict[str, Any] = {
        "error_code": "time_limit", "kind": "recipe", "failed_until": now, "actor": owner, "most": 2
    }  # fmt: skip
    steps, after = [], None
    for _ in range(3):
        done = tasks_retry_group(**asked, after=after)
        steps.append((done.retried, done.refused, done.left))
        after = done.reached
    assert steps == [(2, 0, 3), (2, 0, 1), (1, 0, 0)]
    assert {task.state for task in Task.objects.filter(pk__in=[t.pk for t in tasks])} == {"pending"}
    other.refresh_from_db()
    assert other.state == "failed"
    queued = [task.events.filter(type="queued", actor=owner).count() for task in tasks]
    assert queued == [2] * 5  # submitted, and retried once


def test_what_fails_again_meanwhile_is_left_alone(fail: Callable[..., Task], owner: Any) -> None:
    asked = database_now()
    fail("time_limit", minutes=-1)
    done = tasks_retry_group(
        error_code="time_limit", kind="recipe", failed_until=asked, actor=owner
    )
    assert (done.retried, done.left) == (0, 0)


def test_a_task_of_an_unknown_kind_is_refused_and_stops_nobody(
    fail: Callable[..., Task], owner: Any
) -> None:
    fail("time_limit", kind="gone"), fail("time_limit", kind="gone")
    now = database_now()
    done = tasks_retry_group(
        error_code="time_limit", kind="gone", failed_until=now, actor=owner, most=1
    )
    assert (done.retried, done.refused, done.left) == (0, 1, 1)
    rest = tasks_retry_group(
        error_code="time_limit", kind="gone", failed_until=now, actor=owner, after=done.reached
    )
    assert (rest.refused, rest.left) == (1, 0)
