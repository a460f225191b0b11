"""How a worker leaves when it is told to stop: its runs hand over, then it is gone in seconds.

With the filesystem transport Celery needs 6 s to stop even when idle, longer than process managers
wait. Nothing is lost by ending sooner: rows hold all that matters, bells come again.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from typing import Any

import psutil
from celery.signals import worker_process_init
from django.conf import settings
from django.db import DatabaseError

from tasks_app.handover import hand_over
from tasks_app.identity import ExecutorIdentity
from tasks_app.worker_row import announce_stopped

logger = logging.getLogger(__name__)

PARENT_LOOK_SECONDS = 0.5


@worker_process_init.connect
def outlive_term(**kwargs: Any) -> None:
    """Process managers signal the whole group; only the main process decides when runs end."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


@worker_process_init.connect
def end_with_parent(**kwargs: Any) -> None:
    """A pool child whose main process was killed must not run on unwatched."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_LOOK_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


def leave(identity: ExecutorIdentity) -> None:
    """Ask running attempts to hand over, give them their time, then end this process."""
    try:
        hand_over(identity, patience_seconds=settings.CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT)
        announce_stopped(identity)
    except DatabaseError:
        logger.warning("left without the database; the leases will run out")
    finally:
        _end_process_and_children()


def _end_process_and_children() -> None:
    for child in psutil.Process().children(recursive=True):
        try:
            child.kill()
        except psutil.Error:
            continue  # gone meanwhile
    logging.shutdown()
    os._exit(0)
