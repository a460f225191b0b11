"""An attempt terminated through Celery (`revoke --terminate`, Flower) really ends.

Pool children ignore TERM, because process managers send it to the whole group; so the main process
ends the child, if that still runs the very attempt. The watch over dead children records the rest.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

from celery.signals import task_revoked
from django.db import DatabaseError, connection

from tasks_app.celery_edge.force import kill_process_of
from tasks_app.identity import this_process
from tasks_app.models import TaskAttempt

logger = logging.getLogger(__name__)


@task_revoked.connect
def end_terminated(request: Any = None, terminated: bool = False, **kwargs: Any) -> None:
    """Called in Celery's own loop, which must not wait for a database."""
    if terminated and request is not None:
        threading.Thread(target=_end_child, args=(request.id,), name="termination").start()


def _end_child(celery_task_id: str) -> None:
    try:
        attempt = TaskAttempt.objects.filter(
            celery_task_id=celery_task_id, host=this_process().host, outcome=""
        ).first()
    except DatabaseError:
        logger.warning("an attempt terminated through Celery could not be looked up")
        return
    finally:
        connection.close()
    if attempt is None:
        return
    ids = {"task_id": str(attempt.task_id), "attempt": attempt.number}
    logger.warning("attempt terminated through Celery", extra=ids)
    kill_process_of(attempt)
