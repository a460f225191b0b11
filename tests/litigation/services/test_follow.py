"""Watching a task from the terminal."""

from __future__ import annotations

import pytest

from litigation.terminal.follow import follow
from tasks_app.claim import task_claim
from tasks_app.executors.inline import run_task_inline
from tasks_app.identity import new_executor
from tasks_app.models import Task
from tasks_app.runner import run_claimed
from tasks_app.worker_row import announce
from tests.litigation.people import FACTS, started

pytestmark = pytest.mark.django_db(transaction=True)


class Quiet:
    def __init__(self):
        self.seqs = []

    def show(self, task, events):
        self.seqs += [event.seq for event in events]


@pytest.fixture
def worker(db):
    """A Celery worker of the lane that was seen just now."""
    identity = new_executor(name="medium@test", executor="celery")
    announce(identity, lanes=["medium"], concurrency=2, active=0)
    return identity


def test_without_a_worker_the_task_runs_here_and_every_event_is_shown_once(lawyer):
    watcher = Quiet()
    task = follow(started(lawyer, user_input=FACTS).task, watcher)
    assert (task.status, task.executor) == ("completed", "inline")
    assert watcher.seqs == list(range(1, task.last_seq + 1))


def test_a_worker_that_is_there_gets_the_task(lawyer, worker):
    task = started(lawyer, user_input=FACTS).task

    class ThenTheWorkerRuns(Quiet):
        def show(self, task, events):
            super().show(task, events)
            if task.status == "pending":
                run_claimed(task_claim(lane="medium", executor=worker, task_id=task.pk))

    ended = follow(task, ThenTheWorkerRuns())
    assert (ended.status, ended.executor) == ("completed", "celery")
    assert ended.attempts.count() == 1


def test_ctrl_c_cancels_the_task(lawyer, worker):
    class Interrupted(Quiet):
        def show(self, task, events):
            raise KeyboardInterrupt

    task = started(lawyer, user_input=FACTS).task
    with pytest.raises(KeyboardInterrupt):
        follow(task, Interrupted())
    assert Task.objects.get(pk=task.pk).status == "cancelled"


def test_ctrl_c_after_the_end_changes_nothing(lawyer):
    class Interrupted(Quiet):
        def show(self, task, events):
            raise KeyboardInterrupt

    task = started(lawyer, user_input=FACTS).task
    run_task_inline(task.pk)
    with pytest.raises(KeyboardInterrupt):
        follow(task, Interrupted())
    assert Task.objects.get(pk=task.pk).status == "completed"
