"""Endings that come out differently than planned."""

from __future__ import annotations

import pytest
from django.utils import timezone

from pipeline.errors import Transient
from tasks_app.executors.inline import run_task_inline
from tasks_app.states import Outcome

pytestmark = pytest.mark.django_db(transaction=True)


def _busy(seconds):
    def step(context):
        failure = Transient("请稍后再试。")
        failure.retry_after_seconds = seconds
        raise failure

    return step


@pytest.mark.parametrize(("wish", "wait"), [(0, 0), (7, 7), (10**6, 6 * 3600)])
def test_the_other_sides_wish_decides_the_wait_within_reason(submit, recipe, wish, wait):
    recipe.steps["first"] = _busy(wish)
    task = submit()
    assert run_task_inline(task.pk) == Outcome.RETRYING
    task.refresh_from_db()
    assert abs((task.run_after - timezone.now()).total_seconds() - wait) < 5


@pytest.mark.parametrize("result", [{"share": float("nan")}])
def test_a_result_that_the_database_refuses_is_a_failure_not_a_lost_worker(submit, recipe, result):
    recipe.handler = lambda context: result
    task = submit()
    _register_anew(recipe)
    assert run_task_inline(task.pk) == Outcome.RETRYING
    task.refresh_from_db()
    attempt = task.attempts.get()
    assert (attempt.outcome, attempt.error_code) == ("retrying", "unexpected_error")
    assert task.result is None


def _register_anew(recipe) -> None:
    from dataclasses import replace

    from tasks_app import registry

    kind = registry.kind_named("recipe")
    registry.unregister("recipe")
    registry.register(replace(kind, handler=recipe.handler))
