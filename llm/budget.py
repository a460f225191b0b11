"""What may be spent on models in one job: calls, tokens and time, shared by all threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from llm.failures import BudgetSpent


@dataclass(frozen=True)
class Limits:
    calls: int = 12
    tokens: int = 200_000
    seconds: float = 300.0


class Budget:
    """Counts down; every call is taken before it is made."""

    def __init__(
        self, limits: Limits | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._ends_at = clock() + self._limits.seconds
        self._calls = 0
        self._tokens = 0
        self._lock = threading.Lock()

    @property
    def calls(self) -> int:
        return self._calls

    @property
    def tokens(self) -> int:
        return self._tokens

    @property
    def seconds_left(self) -> float:
        return max(0.0, self._ends_at - self._clock())

    def take(self, tokens: int) -> None:
        """Set a call and its tokens aside; raises BudgetSpent."""
        with self._lock:
            if self._calls >= self._limits.calls:
                raise BudgetSpent("模型调用次数已达上限。")
            if self._tokens + tokens > self._limits.tokens:
                raise BudgetSpent("模型调用的词元预算已用完。")
            if not self.seconds_left:
                raise BudgetSpent("模型调用的时间预算已用完。")
            self._calls += 1
            self._tokens += tokens

    def settle(self, *, taken: int, used: int) -> None:
        """Replace what was set aside by what was used."""
        with self._lock:
            self._tokens += used - taken


def estimated_tokens(text: str) -> int:
    """An upper estimate: about one token for a Chinese character, a third for a Latin one."""
    wide = sum(1 for character in text if ord(character) > 0x2E7F)
    return wide + (len(text) - wide + 2) // 3
