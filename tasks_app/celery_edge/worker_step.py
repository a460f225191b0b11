"""What a worker's main process does beside Celery: announce itself, watch its children, sweep."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from contextlib import suppress
from typing import Any

from celery import bootsteps
from celery.worker import state

logger = logging.getLogger(__name__)

WATCH_SECONDS = 0.5
ANNOUNCE_SECONDS = 2.0


class EngineRoom(bootsteps.StartStopStep):
    """A thread in the worker's main process; children never have it."""

    requires = {"celery.worker.components:Pool"}

    def __init__(self, worker: Any, **options: Any) -> None:
        from tasks_app.celery_edge.identity import make_worker_identity

        super().__init__(worker, **options)
        self._identity = make_worker_identity(worker.hostname)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(worker,), daemon=True)
        self._leaving = threading.Thread(target=self._leave, name="leaving", daemon=True)

    def start(self, worker: Any) -> None:
        self._thread.start()
        for number in (signal.SIGTERM, signal.SIGQUIT, signal.SIGINT):
            self._hear_first(number)

    def stop(self, worker: Any) -> None:
        from tasks_app.worker_row import announce_stopped

        self._stopping.set()
        self._thread.join(timeout=2)
        self._safely(lambda: announce_stopped(self._identity))

    terminate = stop

    def _hear_first(self, number: signal.Signals) -> None:
        """Be told of a stop before Celery: its own signal comes only when its patience is over."""
        celery_handler, main_process = signal.getsignal(number), os.getpid()

        def handle(signum: int, frame: Any) -> None:
            if os.getpid() == main_process and not self._leaving.ident:
                self._leaving.start()
            if callable(celery_handler):
                celery_handler(signum, frame)

        signal.signal(number, handle)

    def _leave(self) -> None:
        from tasks_app.celery_edge.departure import leave

        leave(self._identity)

    def _run(self, worker: Any) -> None:
        from tasks_app.celery_edge.hearing import Hearing
        from tasks_app.celery_edge.overdue import end_overdue, end_strays
        from tasks_app.sweep import SWEEP_SECONDS, rescue_dead_processes, sweep

        boot_id = self._identity.boot_id
        hearing = Hearing(worker, boot_id)
        announced = swept = 0.0
        while not self._stopping.wait(WATCH_SECONDS):
            now = time.monotonic()
            if now - announced >= ANNOUNCE_SECONDS:
                announced = now
                self._safely(lambda: self._announce(worker))
                self._safely(lambda: end_strays(boot_id, active_ids()))
            self._safely(lambda: rescue_dead_processes(boot_id=boot_id))
            self._safely(lambda: end_overdue(boot_id))
            self._safely(hearing.look)
            if now - swept >= SWEEP_SECONDS:
                swept = now
                self._safely(sweep)

    def _announce(self, worker: Any) -> None:
        from tasks_app.lanes import lanes_of_queues
        from tasks_app.worker_row import announce

        announce(
            self._identity,
            lanes=lanes_of_queues(list(worker.app.amqp.queues.consume_from)),
            concurrency=worker.concurrency,
            active=len(state.active_requests),
        )

    def _safely(self, work: Any) -> None:
        from django.db import DatabaseError, connection

        try:
            work()
        except DatabaseError:
            logger.warning("the worker's main process cannot reach the database")
            connection.close()
        except Exception as error:  # whatever it is, the next look must come
            name = type(error).__name__
            logger.error("a look of the worker's main process failed", extra={"exception": name})


def active_ids() -> list[str]:
    """The Celery ids of what children work on; empty when that changes at this very moment."""
    with suppress(RuntimeError):
        return [request.id for request in state.active_requests]
    return []
