"""Ends an attempt by force: record it first, then end its process; Celery starts a new one."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from contextlib import suppress

from tasks_app import endings
from tasks_app.claim import Claim
from tasks_app.failures import CancelRequested
from tasks_app.heartbeat import ForceReason
from tasks_app.identity import is_alive
from tasks_app.models import TaskAttempt
from tasks_app.runner import end_time_limit, ids_of

logger = logging.getLogger(__name__)


def end_by_force(claim: Claim) -> Callable[[ForceReason], None]:
    """A callback for the heartbeat: kills this process if the attempt still was its own."""
    return lambda reason: force_end(claim, reason)


def force_end(claim: Claim, reason: ForceReason) -> None:
    """Kills the process of the attempt, unless the attempt has ended meanwhile."""
    if reason is CancelRequested:
        outcome = endings.end_cancelled(claim.task, claim.attempt.number)
    else:
        outcome = end_time_limit(claim)
    if outcome is None:
        return
    logger.warning("attempt ended by force", extra={**ids_of(claim), "outcome": str(outcome)})
    kill_process_of(claim.attempt)


def kill_process_of(attempt: TaskAttempt) -> None:
    """Kills the very process that the attempt names, if it still is there."""
    if is_alive(attempt.process):
        with suppress(ProcessLookupError):
            os.kill(attempt.pid, signal.SIGKILL)
