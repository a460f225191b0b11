"""The thread of a web process that prunes when a schedule says so and counts what happened."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connection

from tasks_app.figures.roll_up import figures_roll_up
from tasks_app.schedules.pruning import prune_when_due

logger = logging.getLogger(__name__)

LOOK_SECONDS = 60.0


class Housekeeper:
    """Several take turns: a due run belongs to whoever takes it first; counts may come twice."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            for work in (figures_roll_up, prune_when_due):
                _safely(work)
            close_old_connections()
            self._stopping.wait(LOOK_SECONDS)
        connection.close()


def _safely(work: Callable[[], object]) -> None:
    try:
        work()
    except DatabaseError:
        logger.warning("the housekeeper cannot reach the database")
    except Exception as error:  # whatever it is, the next look must come
        logger.error("the housekeeper failed", extra={"exception": type(error).__name__})
