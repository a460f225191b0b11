"""A plan is a tuple of nodes that one can read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Node:
    """One step of a plan: a pure function from named values to a value.

    `run` is called with the values named in `needs` as keyword arguments; its value is known to
    later nodes under `name`. `output` is its type, used to read a checkpoint back. With `over`,
    `run` is called once for every item of that sequence (passed under the name `item`) and the
    value is the tuple of the answers; `key` names an item stably, so that a finished item is not
    run again, and `describe` says it to people. `check` looks at the whole value before the node
    counts as finished, and raises when one cannot go on with it. `outcome` says to people what the
    finished node has done.
    """

    name: str
    label: str
    run: Callable[..., Any]
    needs: tuple[str, ...]
    output: Any
    over: str | None = None
    key: Callable[[Any], str] = str
    describe: Callable[[Any], str] = str
    check: Callable[[Any], None] | None = None
    outcome: Callable[[Any], str] | None = None


Plan = tuple[Node, ...]


def check_plan(plan: Plan, given: set[str]) -> None:
    """Raise ValueError when a node needs a value that nothing before it gives."""
    known = set(given)
    for node in plan:
        missing = {*node.needs, *([node.over] if node.over else [])} - known
        if missing:
            raise ValueError(f"node {node.name} needs {sorted(missing)}, which nothing gives")
        if node.name in known:
            raise ValueError(f"two values are called {node.name}")
        known.add(node.name)
