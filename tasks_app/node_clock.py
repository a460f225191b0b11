"""How long nodes work, by the clock of the process that runs them."""

from __future__ import annotations

import time


class NodeClock:
    """A node that goes on from items of an earlier attempt has no time of its own."""

    def __init__(self) -> None:
        self._began: dict[str, float] = {}

    def start(self, node: str, *, goes_on: bool) -> None:
        if goes_on:
            self._began.pop(node, None)
        else:
            self._began[node] = time.monotonic()

    def seconds(self, node: str) -> float | None:
        """Since its start; None when it did not run in one go."""
        began = self._began.get(node)
        return None if began is None else time.monotonic() - began
