"""Which tasks and owners this web process has watchers for."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

watched_tasks: Counter[UUID] = Counter()
watched_owners: Counter[int] = Counter()


def release(counter: Counter, key: object) -> None:
    """Forget one watcher; the last one takes the key along."""
    counter[key] -= 1
    if counter[key] <= 0:
        del counter[key]
