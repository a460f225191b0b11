"""Runs one claimed task to the end of its attempt."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

import msgspec

from pipeline.errors import DomainError
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
from tasks_app.heartbeat import ForceReason, Heartbeat
from tasks_app.run_signals import RunSignals
from tasks_app.states import Outcome

logger = logging.getLogger(__name__)

TIME_LIMIT_MESSAGE = "任务超过了允许的运行时间。已完成的步骤仍保留，可以从失败处重试。"
UNEXPECTED_MESSAGE = (
    "程序出现意外错误（{name}）。已完成的步骤仍保留；系统会自动重试，多次失败后请联系管理员。"
)


def run_claimed(
    claim: Claim, *, force: Callable[[ForceReason], None] | None = None
) -> Outcome | None:
    """Run the handler under heartbeat and end the attempt; None when the lease was lost."""
    signals = RunSignals()
    with Heartbeat(claim.attempt, signals, force=force):
        outcome = _attempt(claim, RunContext(claim, signals))
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


def _attempt(claim: Claim, context: RunContext) -> Outcome | None:
    task, number = claim.task, claim.attempt.number
    try:
        result = msgspec.to_builtins(claim.kind.handler(context))
        return endings.end_completed(task, number, result)
    except CancelRequested:
        return endings.end_cancelled(task, number)
    except ReleaseRequested:
        return endings.end_released(task, number)
    except LeaseLost:
        return None
    except QuestionAsked as asked:
        return endings.end_waiting(task, number, asked.question, asked.wait_seconds)
    except TimeLimitReached:
        return end_time_limit(claim)
    except DomainError as failure:
        return _end_failure(claim, failure)
    except Exception as error:
        return _end_unexpected(claim, error)


def end_time_limit(claim: Claim) -> Outcome | None:
    """The attempt ran out of time; retried only where the kind's policy says so."""
    task, number, policy = claim.task, claim.attempt.number, claim.kind.retry
    words = {"code": "time_limit", "message": TIME_LIMIT_MESSAGE, "outcome": Outcome.TIME_LIMIT}
    if policy.retry_time_limit:
        return endings.end_retrying(task, number, policy, **words)  # type: ignore[arg-type]
    return endings.end_failed(task, number, **words)  # type: ignore[arg-type]


def _end_failure(claim: Claim, failure: DomainError) -> Outcome | None:
    task, number = claim.task, claim.attempt.number
    words = {"code": failure.code, "message": str(failure.message), "trace": _trace()}
    if failure.permanent:
        return endings.end_failed(task, number, **words)  # type: ignore[arg-type]
    wait = getattr(failure, "retry_after_seconds", None)
    return endings.end_retrying(task, number, claim.kind.retry, wait_seconds=wait, **words)  # type: ignore[arg-type]


def _end_unexpected(claim: Claim, error: Exception) -> Outcome | None:
    # The message of a foreign exception may quote a document: it goes into the row, not the log.
    logger.error(
        "attempt failed unexpectedly",
        extra={**ids_of(claim), "exception": type(error).__name__},
    )
    return endings.end_retrying(
        claim.task,
        claim.attempt.number,
        claim.kind.retry,
        code="unexpected_error",
        message=UNEXPECTED_MESSAGE.format(name=type(error).__name__),
        trace=_trace(),
    )


def _trace() -> str:
    return traceback.format_exc(limit=-20)
