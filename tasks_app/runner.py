"""Runs one claimed task to the end of its attempt."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

import msgspec
from django.utils.translation import gettext_noop as _

from pipeline.errors import DomainError, Transient
from pipeline.said import Said
from tasks_app import endings
from tasks_app.claim import Claim
from tasks_app.context import RunContext
from tasks_app.failures import (
    CancelRequested,
    LeaseLost,
    QuestionAsked,
    ReleaseRequested,
    TimeLimitReached,
)
from tasks_app.fence import UNREACHABLE, Fence
from tasks_app.heartbeat import ForceReason, Heartbeat
from tasks_app.run_signals import RunSignals
from tasks_app.states import Outcome

logger = logging.getLogger(__name__)

Ending = Callable[[], Outcome | None]

TIME_LIMIT_MESSAGE = _("任务超过了允许的运行时间。已完成的步骤仍保留，可以从失败处重试。")
UNEXPECTED_MESSAGE = _(
    "程序出现意外错误（%(name)s）。已完成的步骤仍保留，不会重做；若一再失败，请联系管理员。"
)


DATABASE_MESSAGE = _("数据库暂时不可用。已完成的步骤仍保留；系统会在数秒后自动重试。")


class DatabaseUnavailable(Transient):
    """The database was out of reach for longer than a lease, or in the app's own queries."""

    code = "database_unavailable"
    retry_after_seconds = 5.0


def run_claimed(
    claim: Claim, *, force: Callable[[ForceReason], None] | None = None
) -> Outcome | None:
    """Run the handler under heartbeat and end the attempt; None when the lease was lost."""
    signals = RunSignals()
    with Heartbeat(claim.attempt, signals, force=force):
        ending = _ending_of(claim, RunContext(claim, signals))
        outcome = _end(claim, ending, signals)
    logger.info(
        "attempt ended",
        extra={**ids_of(claim), "outcome": str(outcome) if outcome else "lease_lost"},
    )
    return outcome


def ids_of(claim: Claim) -> dict[str, Any]:
    """What every log line and Celery result says of an attempt."""
    return {
        "task_id": str(claim.task.pk),
        "kind": claim.kind.name,
        "attempt": claim.attempt.number,
    }


def _ending_of(claim: Claim, context: RunContext) -> Ending:
    """Run the handler; whatever comes of it is an ending still to be written."""
    task, number = claim.task, claim.attempt.number
    try:
        result = msgspec.to_builtins(claim.kind.handler(context))
        return lambda: endings.end_completed(task, number, result)
    except CancelRequested:
        return lambda: endings.end_cancelled(task, number)
    except ReleaseRequested:
        return lambda: endings.end_released(task, number)
    except LeaseLost:
        return lambda: None
    except QuestionAsked as asked:
        question, wait = asked.question, asked.wait_seconds
        return lambda: endings.end_waiting(task, number, question, wait)
    except TimeLimitReached:
        return lambda: end_time_limit(claim)
    except DomainError as failure:
        return _failure_ending(claim, failure)
    except UNREACHABLE:
        return _failure_ending(claim, DatabaseUnavailable(Said(DATABASE_MESSAGE)))
    except Exception as error:
        return _unexpected_ending(claim, error)


def _end(claim: Claim, ending: Ending, signals: RunSignals) -> Outcome | None:
    fence = Fence(claim.task.pk, claim.attempt.number, signals)
    try:
        try:
            return fence.end(ending)
        except UNREACHABLE:
            raise
        except Exception as error:  # say a result with a character that the database refuses
            return fence.end(_unexpected_ending(claim, error, trace=""))
    except UNREACHABLE:
        logger.warning(
            "an ending could not be written; the lease will run out", extra=ids_of(claim)
        )
        return None


def end_time_limit(claim: Claim, *, note: str = "") -> Outcome | None:
    """The attempt ran out of time; retried only where the kind's policy says so."""
    task, number, policy = claim.task, claim.attempt.number, claim.kind.retry
    message: str = Said(TIME_LIMIT_MESSAGE)
    if note:
        message = Said(_("%(told)s%(note)s"), told=message, note=note)
    words = {"code": "time_limit", "message": message, "outcome": Outcome.TIME_LIMIT}
    if policy.retry_time_limit:
        return endings.end_retrying(task, number, policy, **words)  # type: ignore[arg-type]
    return endings.end_failed(task, number, **words)  # type: ignore[arg-type]


def _failure_ending(claim: Claim, failure: DomainError) -> Ending:
    task, number, policy = claim.task, claim.attempt.number, claim.kind.retry
    code, message, trace = failure.code, failure.message, _trace()
    if failure.permanent:
        return lambda: endings.end_failed(task, number, code=code, message=message, trace=trace)
    wait = getattr(failure, "retry_after_seconds", None)
    return lambda: endings.end_retrying(
        task, number, policy, code=code, message=message, trace=trace, wait_seconds=wait
    )


def _unexpected_ending(claim: Claim, error: Exception, *, trace: str | None = None) -> Ending:
    # The message of a foreign exception may quote a document: it goes into the row, not the log.
    name = type(error).__name__
    trace = _trace() if trace is None else trace
    logger.error("attempt failed unexpectedly", extra={**ids_of(claim), "exception": name})
    return lambda: endings.end_retrying(
        claim.task,
        claim.attempt.number,
        claim.kind.retry,
        code="unexpected_error",
        message=Said(UNEXPECTED_MESSAGE, name=name),
        trace=trace,
    )


def _trace() -> str:
    return traceback.format_exc(limit=-20)
