"""What is left to do with a thread that does not stop: end its attempt, refuse its writes."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.utils.translation import gettext_noop as _

from pipeline.said import Said
from tasks_app import endings
from tasks_app.claim import Claim
from tasks_app.failures import CancelRequested
from tasks_app.heartbeat import ForceReason
from tasks_app.runner import end_time_limit, ids_of

logger = logging.getLogger(__name__)

NOTE = _("执行线程无法强制终止：它之后的写入都会被拒绝，所占名额要等它自己停下才释放。")


def let_go(claim: Claim) -> Callable[[ForceReason], None]:
    """A callback for the heartbeat; the thread runs on, in its slot, until it next reports."""

    def force(reason: ForceReason) -> None:
        if reason is CancelRequested:
            outcome = endings.end_cancelled(claim.task, claim.attempt.number, message=Said(NOTE))
        else:
            outcome = end_time_limit(claim, note=Said(NOTE))
        if outcome is not None:
            extra = {**ids_of(claim), "outcome": str(outcome)}
            logger.warning("attempt ended; its thread cannot be stopped and runs on", extra=extra)

    return force
