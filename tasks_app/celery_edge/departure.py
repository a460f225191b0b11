"""How a worker leaves on TERM: its runs hand over, then it is gone within seconds.

Celery's own way out waits for polls, timers and joins one after the other, longer than a process
manager waits. Nothing of that is needed: bells may be lost, and what runs is recorded in rows.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from typing import Any

import psutil
from celery.signals import worker_process_init, worker_shutting_down
from celery.worker import state
from django.conf import settings
from django.db import DatabaseError

from tasks_app import endings
from tasks_app.celery_edge.identity import worker_identity
from tasks_app.models import TaskAttempt
from tasks_app.worker_row import announce_stopped

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.05


@worker_process_init.connect
def outlive_term(**kwargs: Any) -> None:
    """Process managers signal the whole group; only the main process decides when runs end."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


@worker_shutting_down.connect
def leave_in_time(how: str, **kwargs: Any) -> None:
    """On a cold shutdown (TERM under REMAP_SIGTERM) watch the hand-over, then end for good."""
    if how == "Cold":
        threading.Thread(target=_leave, name="departure").start()


def _leave() -> None:
    deadline = time.monotonic() + settings.CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT
    while state.active_requests and time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)
    try:
        _release_what_still_runs()
        announce_stopped(worker_identity())
    except DatabaseError:
        logger.warning("left without the database; the leases will run out")
    finally:
        _end_process_and_children()


def _release_what_still_runs() -> None:
    """Recorded before the children end, so their late writes are refused by the fence."""
    running = TaskAttempt.objects.filter(boot_id=worker_identity().boot_id, outcome="")
    for attempt in running.select_related("task"):
        if attempt.number == attempt.task.attempt_number:
            endings.end_released(attempt.task, attempt.number)


def _end_process_and_children() -> None:
    for child in psutil.Process().children(recursive=True):
        try:
            child.kill()
        except psutil.Error:
            continue  # gone meanwhile
    logging.shutdown()
    os._exit(0)
