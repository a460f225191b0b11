"""Asks several models the same question at once; none waits for, or falls with, another."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from llm.client import ChatClient
from llm.failures import CallBroke
from llm.values import Message, Reply
from pipeline.errors import DomainError

MOST_AT_ONCE = 8
TICK_SECONDS = 0.5

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answer:
    """What one model came back with: a reply, or the failure."""

    model: str
    reply: Reply | None = None
    failure: DomainError | None = None


@dataclass(frozen=True)
class Heard:
    """How far the models are, in counts only: no word of what they say."""

    asked: int
    answered: int
    failed: int
    characters: int


Watch = Callable[[Heard], None]


def ask_all(
    client: ChatClient,
    models: Sequence[str],
    messages: Sequence[Message],
    *,
    watch: Watch | None = None,
    tick_seconds: float = TICK_SECONDS,
) -> tuple[Answer, ...]:
    """The answers in the order of `models`.

    `watch` is called from the calling thread every tick; when it raises, the calls are given up.
    """
    if not models:
        return ()
    ear = _Ear()
    pool = ThreadPoolExecutor(max_workers=min(len(models), MOST_AT_ONCE))
    try:
        calls = [pool.submit(_ask, client, model, messages, ear) for model in models]
        waiting = True
        while waiting:
            waiting = bool(wait(calls, timeout=tick_seconds).not_done)
            if watch:
                watch(_heard(calls, ear))
        return tuple(call.result() for call in calls)
    except BaseException:
        client.give_up()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


class _Ear:
    """Counts the characters of all models together."""

    def __init__(self) -> None:
        self.characters = 0
        self._lock = threading.Lock()

    def hear(self, text: str) -> None:
        with self._lock:
            self.characters += len(text)


def _ask(client: ChatClient, model: str, messages: Sequence[Message], ear: _Ear) -> Answer:
    try:
        return Answer(model, reply=client.complete(model, messages, on_text=ear.hear))
    except DomainError as failure:
        return Answer(model, failure=failure)
    except Exception as error:
        # What a server can make a library raise has no end; the others' answers must not be lost.
        logger.error("A model call broke.", extra={"kind": type(error).__name__})
        return Answer(model, failure=CallBroke("模型调用意外中断。"))


def _heard(calls: Sequence[Future[Answer]], ear: _Ear) -> Heard:
    ended = [call.result() for call in calls if call.done()]
    failed = sum(1 for answer in ended if answer.failure is not None)
    return Heard(len(calls), len(ended) - failed, failed, ear.characters)
