"""Brings a task to its end from a terminal: watched when workers run it, run here when none do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

from django.db import connection

from tasks_app.executors.inline import run_task_inline
from tasks_app.failures import WrongState
from tasks_app.models import Task, TaskEvent
from tasks_app.selectors.executors import live_workers
from tasks_app.services import task_cancel

LOOK_SECONDS = 0.2


class Watcher(Protocol):
    """Shows what happens; `task` and `events` are what is new since the last call."""

    def show(self, task: Task, events: list[TaskEvent]) -> None: ...


def follow(task: Task, watcher: Watcher) -> Task:
    """Return the task once it has ended; its events are shown as they come.

    An interrupt (Ctrl-C) cancels the task before it is passed on.
    """
    with _runner(task) as ended:
        try:
            return _watch(task, watcher, ended)
        except KeyboardInterrupt:
            with suppress(WrongState):  # it has just ended by itself
                task_cancel(task=task, actor=task.owner, reason="Ctrl-C")
            raise


def _watch(task: Task, watcher: Watcher, ended: threading.Event) -> Task:
    seen = 0
    while True:
        task = Task.objects.get(pk=task.pk)
        events = list(task.events.filter(seq__gt=seen).order_by("seq"))
        seen = events[-1].seq if events else seen
        watcher.show(task, events)
        if task.is_final and seen >= task.last_seq:
            return task
        ended.wait(LOOK_SECONDS)


@contextmanager
def _runner(task: Task) -> Iterator[threading.Event]:
    """A thread that runs the task here whenever no worker is there to do it."""
    ended = threading.Event()
    thread = threading.Thread(target=_run, args=(task, ended), name="inline-task", daemon=True)
    thread.start()
    try:
        yield ended
    finally:
        ended.set()
        thread.join(timeout=10)


def _run(task: Task, ended: threading.Event) -> None:
    try:
        while not ended.is_set():
            if not live_workers(task.lane):
                run_task_inline(task.pk)
            if Task.objects.get(pk=task.pk).is_final:
                return
            ended.wait(LOOK_SECONDS)
    finally:
        connection.close()
