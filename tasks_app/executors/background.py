"""The background_tasks executor: a bounded pool of threads in the web process.

It claims from the same rows as Celery's workers, and only while they cannot.
"""

from __future__ import annotations

import logging
import os
import socket
import threading
import time

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection

from tasks_app.claim import Claim, task_claim
from tasks_app.executors.letting_go import let_go
from tasks_app.handover import hand_over
from tasks_app.identity import new_executor
from tasks_app.lanes import LaneName
from tasks_app.publishing import broker_refuses
from tasks_app.runner import run_claimed
from tasks_app.selectors.executors import BACKGROUND, WORKER_SILENT_SECONDS, executor_expected
from tasks_app.worker_row import announce, announce_stopped

logger = logging.getLogger(__name__)

LOOK_SECONDS = 1.0


class BackgroundPool:
    """`size` slots, fed by one thread that looks whenever it is woken, and every second."""

    def __init__(self, *, size: int = 2) -> None:
        self.identity = new_executor(
            name=f"web@{socket.gethostname()}-{os.getpid()}", executor=BACKGROUND
        )
        self._size = size
        self._born = time.monotonic()
        self._free = threading.Semaphore(size)
        self._running = 0
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._feeder = threading.Thread(target=self._feed, name="background-pool", daemon=True)

    def start(self) -> None:
        self._feeder.start()

    def wake(self, lane: str = "") -> None:
        """Look now; a ringer of the bell."""
        self._wake.set()

    def stop(self, *, patience_seconds: float = 3.0) -> None:
        """Claim no more, ask running tasks to hand over, and wait a little for them."""
        self._stopping.set()
        self._wake.set()
        self._feeder.join(timeout=1)
        try:
            hand_over(self.identity, patience_seconds=patience_seconds)
            announce_stopped(self.identity)
        except DatabaseError:
            logger.warning("stopped without the database; the leases will run out")

    def _feed(self) -> None:
        while not self._stopping.is_set():
            self._wake.wait(LOOK_SECONDS)
            self._wake.clear()
            try:
                self._look()
            except DatabaseError:
                logger.warning("the background pool cannot reach the database")
            close_old_connections()
        connection.close()

    def _look(self) -> None:
        lanes = [lane for lane in LaneName.values if self._serves(lane)]
        if lanes or self._running:
            announce(self.identity, lanes=lanes, concurrency=self._size, active=self._running)
        for lane in lanes:
            while not self._stopping.is_set() and self._start_one(lane):
                pass

    def _serves(self, lane: str) -> bool:
        """Only what Celery does not; workers that start with this process get time to show up."""
        is_young = time.monotonic() - self._born < WORKER_SILENT_SECONDS
        if settings.CELERY_ENABLED and is_young and not broker_refuses():
            return False
        return executor_expected(lane) == BACKGROUND

    def _start_one(self, lane: str) -> bool:
        if not self._free.acquire(blocking=False):
            return False
        claim = None
        try:
            claim = task_claim(lane=lane, executor=self.identity)
        finally:
            if claim is None:
                self._free.release()
        if claim is None:
            return False
        # A daemon: a handler that never looks up must not keep the stopped process alive.
        threading.Thread(
            target=self._run, args=(claim,), name="background-task", daemon=True
        ).start()
        return True

    def _run(self, claim: Claim) -> None:
        self._running += 1
        try:
            run_claimed(claim, force=let_go(claim))
        finally:
            self._running -= 1
            self._free.release()
            self._wake.set()
            connection.close()


def fallback_allowed() -> bool:
    """Whether this process may ever run tasks itself."""
    return settings.TASKS_FALLBACK_ENABLED or not settings.CELERY_ENABLED
