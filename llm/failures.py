"""How a call to a chat endpoint fails; messages never carry prompt, answer or key."""

from __future__ import annotations

from pipeline.errors import DomainError, Transient


class EndpointBusy(Transient):
    """429: too many requests."""

    code = "model_busy"


class EndpointDown(Transient):
    """No connection, or the endpoint answers 5xx."""

    code = "model_unavailable"


class EndpointTimeout(Transient):
    """No complete answer within the time for one call."""

    code = "model_timeout"
    status = 504


class EndpointRefused(DomainError):
    """4xx: the key, the model's name or the request is not accepted; `answered` is the status."""

    code = "model_refused"
    status = 502

    def __init__(self, message: str, answered: int) -> None:
        super().__init__(message)
        self.answered = answered


class ReplyUnusable(DomainError):
    """An answer that is not what the protocol asks for, or too long."""

    code = "model_reply_unusable"
    status = 502


class ReplyTruncated(DomainError):
    """The model ran out of tokens, or the stream ended before its end."""

    code = "model_reply_truncated"
    status = 502


class BudgetSpent(DomainError):
    """The calls, tokens or time set aside for models are used up."""

    code = "model_budget_spent"
    status = 422


class CallBroke(DomainError):
    """Something that no server should be able to cause, and one did."""

    code = "model_call_broke"
    status = 502
