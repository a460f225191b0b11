"""What a web process does beside answering: sweep, prune, mail, run tasks when Celery cannot."""

from __future__ import annotations

import logging
import threading

from django.db import DatabaseError, close_old_connections, connection

from tasks_app import bell
from tasks_app.executors.background import BackgroundPool, fallback_allowed
from tasks_app.housekeeper import Housekeeper
from tasks_app.notices.postman import Postman
from tasks_app.sweep import SWEEP_SECONDS, sweep

logger = logging.getLogger(__name__)


class WebProcess:
    """Started and stopped with the ASGI server's lifespan."""

    def __init__(self) -> None:
        self._pool = BackgroundPool() if fallback_allowed() else None
        self._postman = Postman()
        self._housekeeper = Housekeeper()
        self._stopping = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep, name="sweeper", daemon=True)

    def start(self) -> None:
        self._sweeper.start()
        self._postman.start()
        self._housekeeper.start()
        if self._pool is not None:
            bell.add_ringer(self._pool.wake)
            self._pool.start()

    def stop(self) -> None:
        self._stopping.set()
        self._postman.stop()
        self._housekeeper.stop()
        if self._pool is not None:
            self._pool.stop()
        self._sweeper.join(timeout=1)

    def _sweep(self) -> None:
        while True:
            try:
                sweep()
            except DatabaseError:
                logger.warning("the sweep cannot reach the database")
            except Exception as error:  # whatever it is, the next sweep must come
                logger.error("a sweep failed", extra={"exception": type(error).__name__})
            close_old_connections()
            if self._stopping.wait(SWEEP_SECONDS):
                break
        connection.close()
