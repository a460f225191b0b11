"""When a worker counts as gone before its lease has run out, and who may say so."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.timezone import now

from tasks_app.claim import task_claim
from tasks_app.clock import in_seconds
from tasks_app.identity import new_executor
from tasks_app.models import Task, Worker
from tasks_app.silence import Witness, silent_seconds, tasks_of_silent_workers
from tasks_app.states import State
from tasks_app.sweep import rescue_of_silent_workers
from tasks_app.worker_row import announce

pytestmark = pytest.mark.django_db

LONG_AGO = -60


@pytest.fixture
def held(submit):
    """A task held by a worker of another host; gives its owner's task and the worker."""
    executor = new_executor(name="far@away", executor="celery")
    announce(executor, lanes=["medium"], concurrency=2, active=1)

    def claim() -> Task:
        submit()
        return task_claim(lane="medium", executor=executor).task

    return executor, claim


def _witness(*, seconds: float) -> Witness:
    """One that was awake for so long."""
    witness, start = Witness(), now()
    for second in range(0, int(seconds) + 1, 3):
        witness.saw(start + timedelta(seconds=second))
    return witness


def _silence_row(executor) -> None:
    Worker.objects.filter(boot_id=executor.boot_id).update(last_seen_at=in_seconds(LONG_AGO))


def _silence_lease(task: Task) -> None:
    left = in_seconds(30 - silent_seconds() - 1)
    Task.objects.filter(pk=task.pk).update(lease_expires_at=left)


def test_a_worker_is_gone_when_neither_its_row_nor_a_lease_is_renewed(held):
    executor, claim = held
    task = claim()
    _silence_row(executor)
    _silence_lease(task)
    assert list(tasks_of_silent_workers()) == [task]


def test_a_living_main_process_keeps_the_lease_of_a_busy_child(held):
    _executor, claim = held
    _silence_lease(claim())
    assert not tasks_of_silent_workers()


def test_one_busy_child_speaks_for_all(held):
    executor, claim = held
    silent, _speaking = claim(), claim()
    _silence_row(executor)
    _silence_lease(silent)
    assert not tasks_of_silent_workers()


def test_an_executor_without_a_main_process_of_its_own_is_left_to_its_lease(held):
    executor, claim = held
    _silence_lease(claim())
    _silence_row(executor)
    Worker.objects.update(executor="background_tasks")
    assert not tasks_of_silent_workers()


def test_who_was_not_awake_all_the_time_judges_nobody(held):
    executor, claim = held
    task = claim()
    _silence_row(executor)
    _silence_lease(task)
    assert rescue_of_silent_workers(Witness()) == 0
    task.refresh_from_db()
    assert task.state == State.RUNNING


def test_a_witness_must_have_watched_without_a_gap():
    assert not _witness(seconds=9).has_watched(15)
    assert _witness(seconds=15).has_watched(15)
    interrupted, start = Witness(), now()
    for second in (0, 3, 6, 14, 17):
        interrupted.saw(start + timedelta(seconds=second))
    assert not interrupted.has_watched(15)


def test_a_clock_set_back_begins_the_watch_anew():
    witness = _witness(seconds=30)
    witness.saw(now() - timedelta(hours=1))
    assert not witness.has_watched(1)


def test_its_tasks_go_back_to_the_queue_uncharged_and_only_once(held):
    executor, claim = held
    task = claim()
    _silence_row(executor)
    _silence_lease(task)
    witness = _AlwaysAwake()
    assert (rescue_of_silent_workers(witness), rescue_of_silent_workers(witness)) == (1, 0)
    (attempt,) = task.attempts.all()
    assert (attempt.outcome, attempt.charged) == ("worker_lost", False)
    task.refresh_from_db()
    assert (task.state, task.retry_count) == (State.PENDING, 0)


class _AlwaysAwake(Witness):
    def has_watched(self, seconds: float) -> bool:
        return True
