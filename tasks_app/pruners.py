"""The registry of pruners: apps say here how files of old tasks are deleted.

A pruner gets an instant and deletes what belongs to tasks that ended before it; by age only, and
never what a newer task still uses. It returns how much it deleted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Pruner = Callable[[datetime], int]
_pruners: dict[str, Pruner] = {}


def add_pruner(name: str, pruner: Pruner) -> None:
    """Have pruner(before) called by the age policy of files; `name` is what the report says."""
    if name in _pruners:
        raise ValueError(f"pruner {name} is registered twice")
    _pruners[name] = pruner


def pruners() -> dict[str, Pruner]:
    return dict(_pruners)
