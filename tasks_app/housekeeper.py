"""The thread of a web process that prunes when a schedule says so, with or without a beat."""

from __future__ import annotations

import logging
import threading

from django.db import DatabaseError, close_old_connections, connection

from tasks_app.schedules.pruning import prune_when_due

logger = logging.getLogger(__name__)

LOOK_SECONDS = 60.0


class Housekeeper:
    """Several take turns: a due run belongs to whoever takes it first."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                prune_when_due()
            except DatabaseError:
                logger.warning("the housekeeper cannot reach the database")
            close_old_connections()
            self._stopping.wait(LOOK_SECONDS)
        connection.close()
