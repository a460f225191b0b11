"""The registry of pruners: apps say here how files are deleted that have had their time.

A pruner gets an instant and returns how much it deleted. What it deletes depends on its policy:
FILES means what belongs to tasks that ended before the instant, never what a newer task still
uses; LEFTOVERS means files to which nothing refers and that nobody wrote since the instant.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

Pruner = Callable[[datetime], int]


class Policy(StrEnum):
    """Which age of the settings holds; those of FILES run first, for they make leftovers."""

    FILES = "files"
    LEFTOVERS = "leftovers"


_pruners: dict[str, tuple[Policy, Pruner]] = {}


def add_pruner(name: str, pruner: Pruner, *, policy: Policy = Policy.FILES) -> None:
    """Have pruner(before) called by its policy; `name` is what the report says."""
    if name in _pruners:
        raise ValueError(f"pruner {name} is registered twice")
    _pruners[name] = (policy, pruner)


def pruners(policy: Policy) -> dict[str, Pruner]:
    return {name: pruner for name, (of, pruner) in _pruners.items() if of == policy}
