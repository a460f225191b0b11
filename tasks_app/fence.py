"""One attempt's hold on its task: every write locks, checks, writes and commits as one."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID, uuid4

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction

from tasks_app.failures import LeaseLost
from tasks_app.models import Task, TaskAttempt
from tasks_app.run_signals import RunSignals
from tasks_app.states import Outcome, State

logger = logging.getLogger(__name__)

T = TypeVar("T")
UNREACHABLE = (OperationalError, InterfaceError)
PAUSE_SECONDS = 0.5


class Fence:
    """Writes for one attempt, through short outages of the database.

    A write whose commit was cut off may or may not have happened. So every write leaves a token in
    the task's row; when it is found there, the write is not repeated.
    """

    def __init__(self, task_id: UUID, number: int, signals: RunSignals) -> None:
        self._task_id, self._number, self._signals = task_id, number, signals

    def write(self, write: Callable[[Task], T]) -> T:
        """Run write(task) under the task's lock; raises LeaseLost when another attempt holds it."""
        token, answers = uuid4().hex, list[T]()

        def write_once() -> T:
            self._signals.check()
            with transaction.atomic():
                task = self._held()
                if answers and task.last_write == token:
                    return answers[-1]
                answers.append(write(task))
                Task.objects.filter(pk=task.pk).update(last_write=token)
            return answers[-1]

        return self.outlast(write_once)

    def read(self, read: Callable[[], T]) -> T:
        """Run a query of the run, through the same outages."""
        return self.outlast(read)

    def end(self, ending: Callable[[], Outcome | None]) -> Outcome | None:
        """Run an ending; when its commit was cut off, what the database says counts."""
        return self.outlast(lambda: self._recorded() or ending())

    def outlast(self, work: Callable[[], T]) -> T:
        """Repeat while the database is out of reach, no longer than a lease lasts."""
        until = time.monotonic() + settings.TASKS_LEASE_SECONDS
        while True:
            try:
                return work()
            except UNREACHABLE:
                connection.close()
                if time.monotonic() > until or self._signals.has(LeaseLost):
                    raise
                logger.warning("waiting for the database", extra={"task_id": str(self._task_id)})
                time.sleep(PAUSE_SECONDS)

    def _held(self) -> Task:
        task = (
            Task.objects.select_for_update()
            .filter(pk=self._task_id, state=State.RUNNING, attempt_number=self._number)
            .first()
        )
        if task is None:
            raise LeaseLost
        return task

    def _recorded(self) -> Outcome | None:
        found = TaskAttempt.objects.filter(task_id=self._task_id, number=self._number)
        outcome = found.values_list("outcome", flat=True).first()
        return Outcome(outcome) if outcome else None
