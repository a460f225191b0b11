from __future__ import annotations

import pytest
from django.db import transaction

from tasks_app import bell
from tasks_app.failures import IdempotencyConflict, InvalidParams, UnknownTaskKind
from tasks_app.models import Task, TaskEvent
from tasks_app.services import task_submit


@pytest.fixture
def rung(monkeypatch):
    lanes = []
    monkeypatch.setattr(bell, "_ringers", [lanes.append])
    return lanes


@pytest.mark.django_db(transaction=True)
def test_submit_writes_task_and_event_and_rings_after_commit(submit, rung):
    with transaction.atomic():
        task = submit()
        assert rung == []
    assert rung == ["medium"]
    assert list(task.events.values_list("seq", "type")) == [(1, "queued")]


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_submit_leaves_nothing_and_rings_no_bell(submit, rung):
    with transaction.atomic():
        submit()
        transaction.set_rollback(True)
    assert (Task.objects.count(), TaskEvent.objects.count(), rung) == (0, 0, [])


def test_the_same_key_gives_the_first_task(submit, owner):
    first = task_submit(owner=owner, kind="recipe", params={"a": 1}, idempotency_key="k")
    again = task_submit(owner=owner, kind="recipe", params={"a": 1}, idempotency_key="k")
    assert (again.task, again.is_new) == (first.task, False)


def test_another_body_under_the_same_key_is_a_conflict(submit, owner):
    task_submit(owner=owner, kind="recipe", params={"a": 1}, idempotency_key="k")
    with pytest.raises(IdempotencyConflict):
        task_submit(owner=owner, kind="recipe", params={"a": 2}, idempotency_key="k")


def test_keys_are_each_owners_own(submit, owner, other):
    task_submit(owner=owner, kind="recipe", params={"a": 1}, idempotency_key="k")
    theirs = task_submit(owner=other, kind="recipe", params={"a": 2}, idempotency_key="k")
    assert theirs.is_new


def test_an_unknown_kind_is_refused(owner):
    with pytest.raises(UnknownTaskKind):
        task_submit(owner=owner, kind="nothing", params={})


def test_params_that_do_not_fit_the_schema_are_refused_by_field(recipe, owner):
    with pytest.raises(InvalidParams) as refused:
        task_submit(owner=owner, kind="recipe", params=[])  # type: ignore[arg-type]
    assert "params" in refused.value.fields
