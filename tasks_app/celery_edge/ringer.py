"""Rings bells through Celery from a thread of its own: no request ever waits for a broker."""

from __future__ import annotations

import atexit
import logging
import os
import queue
import threading

from celery import current_app

from tasks_app.lanes import QUEUES
from tasks_app.publishing import bell_delivered, bell_leaving, bell_refused

logger = logging.getLogger(__name__)

ANSWER_BELL = "tasks_app.answer_bell"
FLUSH_SECONDS = 2.0
CONFIRM_SECONDS = 10.0  # where brokers confirm what they got
MOST_WAITING = 1000  # bells beyond that say nothing new


class CeleryRinger:
    """Call it with a lane; a daemon thread publishes. After a fork it starts anew."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pid = 0
        self._bells: queue.Queue[str] = queue.Queue()
        atexit.register(self.flush)

    def __call__(self, lane: str) -> None:
        self._ensure_thread()
        if self._bells.qsize() < MOST_WAITING:
            self._bells.put(lane)

    def flush(self) -> None:
        """Give what was rung a moment to leave before the process ends."""
        if self._pid != os.getpid():
            return
        with self._bells.all_tasks_done:
            if self._bells.unfinished_tasks:
                self._bells.all_tasks_done.wait(FLUSH_SECONDS)

    def _ensure_thread(self) -> None:
        with self._lock:
            if self._pid == os.getpid():
                return
            self._pid = os.getpid()
            self._bells = queue.Queue()
            threading.Thread(
                target=self._publish_all, args=(self._bells,), name="ringer", daemon=True
            ).start()

    def _publish_all(self, bells: queue.Queue[str]) -> None:
        while True:
            lane = bells.get()
            bell_leaving()
            try:
                current_app.send_task(
                    ANSWER_BELL,
                    args=[lane],
                    queue=QUEUES[lane],
                    retry=False,
                    confirm_timeout=CONFIRM_SECONDS,
                )
                bell_delivered()
            except Exception as error:  # whatever a broker's client raises: the sweep rings again
                bell_refused()
                logger.warning(
                    "a bell could not be delivered",
                    extra={"lane": lane, "exception": type(error).__name__},
                )
            finally:
                bells.task_done()
