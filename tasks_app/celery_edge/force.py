"""Ends an attempt by force: record it first, then end this child; Celery starts a new one."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable

from tasks_app import endings
from tasks_app.claim import Claim
from tasks_app.failures import CancelRequested
from tasks_app.heartbeat import ForceReason
from tasks_app.runner import end_time_limit, ids_of

logger = logging.getLogger(__name__)


def end_by_force(claim: Claim) -> Callable[[ForceReason], None]:
    """A callback for the heartbeat: kills this process if the attempt still was its own."""

    def force(reason: ForceReason) -> None:
        if reason is CancelRequested:
            outcome = endings.end_cancelled(claim.task, claim.attempt.number)
        else:
            outcome = end_time_limit(claim)
        if outcome is None:
            return
        logger.warning("attempt ended by force", extra={**ids_of(claim), "outcome": str(outcome)})
        os.kill(os.getpid(), signal.SIGKILL)

    return force
