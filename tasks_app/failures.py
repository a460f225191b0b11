"""Failures of the task engine that callers meet."""

from __future__ import annotations

from pipeline.errors import DomainError


class TaskNotFound(DomainError):
    code = "task_not_found"
    status = 404


class WrongState(DomainError):
    """The task is not in a state in which this can be done."""

    code = "wrong_state"
    status = 409


class IdempotencyConflict(DomainError):
    code = "idempotency_conflict"
    status = 409


class UnknownTaskKind(DomainError):
    code = "unknown_task_type"
    status = 400


class InvalidParams(DomainError):
    code = "invalid"
    status = 400


class TooLarge(DomainError):
    """More than a row is meant to hold."""

    code = "too_large"
    status = 413


class StopRun(BaseException):
    """Ends a running handler from within; no handler may catch it by accident."""


class LeaseLost(StopRun):
    """Another attempt owns the task, or the lease could not be extended in time."""


class CancelRequested(StopRun):
    """The owner asked to cancel."""


class ReleaseRequested(StopRun):
    """This process is stopping; another shall go on from the checkpoint."""


class TimeLimitReached(StopRun):
    """The attempt's soft deadline has passed."""


class QuestionAsked(StopRun):
    """The handler needs an answer from a person; no worker is held meanwhile."""

    def __init__(self, question: dict[str, object], wait_seconds: float) -> None:
        super().__init__()
        self.question = question
        self.wait_seconds = wait_seconds
