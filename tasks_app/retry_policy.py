"""How long to wait before the next try."""

from __future__ import annotations

from tasks_app.registry import RetryPolicy

JITTER = 0.2


def retry_delay(policy: RetryPolicy, retries_so_far: int, chance: float) -> float:
    """Seconds before retry number `retries_so_far + 1`; `chance` from 0 to 1 spreads ±20 %."""
    delay: float = policy.first_delay_seconds * 2**retries_so_far
    capped = min(delay, policy.longest_delay_seconds)
    return capped * (1 + JITTER * (2 * chance - 1))
