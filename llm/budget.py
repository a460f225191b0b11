"""What may be spent on models in one job: calls, tokens, money and time, shared by all threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from llm.failures import BudgetSpent


@dataclass(frozen=True)
class Limits:
    """`cost` bounds the money; models without a price are then not called."""

    calls: int = 12
    tokens: int = 200_000
    seconds: float = 300.0
    cost: Decimal | None = None


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
        self._cost = Decimal(0)
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    @property
    def calls(self) -> int:
        return self._calls

    @property
    def tokens(self) -> int:
        return self._tokens

    @property
    def cost(self) -> Decimal:
        return self._cost

    @property
    def seconds_left(self) -> float:
        return 0.0 if self._stopped.is_set() else max(0.0, self._ends_at - self._clock())

    def take(self, tokens: int, cost: Decimal | None = None) -> None:
        """Set a call with its tokens and cost aside; raises BudgetSpent."""
        with self._lock:
            if self._calls >= self._limits.calls:
                raise BudgetSpent("模型调用次数已达上限。")
            if self._tokens + tokens > self._limits.tokens:
                raise BudgetSpent("模型调用的词元预算已用完。")
            self._check_cost(cost)
            if not self.seconds_left:
                raise BudgetSpent("模型调用的时间预算已用完。")
            self._calls += 1
            self._tokens += tokens
            self._cost += cost or 0

    def settle(
        self,
        *,
        taken: int,
        used: int,
        cost_taken: Decimal | None = None,
        cost_used: Decimal | None = None,
    ) -> None:
        """Replace what was set aside by what was used."""
        with self._lock:
            self._tokens += used - taken
            self._cost += (cost_used or 0) - (cost_taken or 0)

    def stop(self) -> None:
        """No further call, and those under way end at the next thing they hear."""
        self._stopped.set()

    def pause(self, seconds: float) -> None:
        """Wait so long, or until stopped."""
        self._stopped.wait(seconds)

    def _check_cost(self, cost: Decimal | None) -> None:
        limit = self._limits.cost
        if limit is None:
            return
        if cost is None:
            raise BudgetSpent("设有费用上限，而该模型没有配置价格，未调用。")
        if self._cost + cost > limit:
            raise BudgetSpent("模型调用的费用预算已用完。")


def estimated_tokens(text: str) -> int:
    """An upper estimate: about one token for a Chinese character, a third for a Latin one."""
    wide = sum(1 for character in text if ord(character) > 0x2E7F)
    return wide + (len(text) - wide + 2) // 3
