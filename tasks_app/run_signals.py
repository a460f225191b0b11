"""What the heartbeat tells the running handler, read at every report."""

from __future__ import annotations

import threading

from tasks_app.failures import (
    CancelRequested,
    LeaseLost,
    ReleaseRequested,
    StopRun,
    TimeLimitReached,
)

# The gravest first: a lost lease forbids any other ending.
_ORDER: tuple[type[StopRun], ...] = (LeaseLost, CancelRequested, TimeLimitReached, ReleaseRequested)


class RunSignals:
    """Wishes that end a run; set by one thread, raised in another."""

    def __init__(self) -> None:
        self._set: set[type[StopRun]] = set()
        self.changed = threading.Event()

    def set(self, wish: type[StopRun]) -> None:
        self._set.add(wish)
        self.changed.set()

    def has(self, wish: type[StopRun]) -> bool:
        return wish in self._set

    def check(self) -> None:
        """Raise the gravest wish, if any."""
        for wish in _ORDER:
            if wish in self._set:
                raise wish
