"""Whether the last bell reached the broker, as this process saw it."""

from __future__ import annotations

import time

REMEMBER_SECONDS = 20.0

_refused_at: float | None = None


def bell_delivered() -> None:
    global _refused_at
    _refused_at = None


def bell_refused() -> None:
    global _refused_at
    _refused_at = time.monotonic()


def broker_refuses() -> bool:
    """True for a while after a bell could not be delivered."""
    return _refused_at is not None and time.monotonic() - _refused_at < REMEMBER_SECONDS
