"""Asks several models the same question at once; none waits for, or falls with, another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from llm.client import ChatClient
from llm.values import Message, Reply
from pipeline.errors import DomainError

MOST_AT_ONCE = 8


@dataclass(frozen=True)
class Answer:
    """What one model came back with: a reply, or the failure."""

    model: str
    reply: Reply | None = None
    failure: DomainError | None = None


def ask_all(
    client: ChatClient,
    models: Sequence[str],
    messages: Sequence[Message],
    *,
    on_text: Callable[[str, str], None] | None = None,
) -> tuple[Answer, ...]:
    """The answers in the order of `models`; `on_text(model, text)` is called from their threads."""
    if not models:
        return ()

    def ask(model: str) -> Answer:
        told = (lambda text: on_text(model, text)) if on_text else None
        try:
            return Answer(model, reply=client.complete(model, messages, on_text=told))
        except DomainError as failure:
            return Answer(model, failure=failure)

    with ThreadPoolExecutor(max_workers=min(len(models), MOST_AT_ONCE)) as pool:
        return tuple(pool.map(ask, models))
