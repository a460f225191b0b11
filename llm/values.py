"""What goes to a chat endpoint and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible endpoint; not configured without address and model.

    `timeout_seconds` bounds one call from its first byte to its last, `attempts` counts the first
    call too, `reply_bytes` is the most that is read of one reply.
    """

    base_url: str = ""
    api_key: str = field(default="", repr=False)
    models: tuple[str, ...] = ()
    timeout_seconds: float = 120.0
    attempts: int = 3
    reply_tokens: int = 4_000
    reply_bytes: int = 2_000_000
    stream: bool = False
    json_mode: bool = True

    @property
    def is_configured(self) -> bool:
        return bool(self.base_url.strip() and any(model.strip() for model in self.models))


@dataclass(frozen=True)
class Message:
    role: Literal["system", "user", "assistant"]
    content: str = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """A complete answer; token counts are the endpoint's, else our estimate.

    `cost` is None when no price is configured.
    """

    model: str
    text: str = field(repr=False)
    prompt_tokens: int
    reply_tokens: int
    seconds: float
    attempts: int = 1
    cost: Decimal | None = None
