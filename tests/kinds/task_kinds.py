"""Kinds whose steps wait for files, so that a test decides when they go on."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from tasks_app.context import RunContext
from tasks_app.lanes import LaneName
from tasks_app.registry import NodeSpec, TaskKind, register

NODES = ("one", "two", "three")
LOOK_SECONDS = 0.05
LIMIT_SECONDS = 120


def gated(context: RunContext) -> dict[str, Any]:
    """Each node notes that it ran, then waits for its gate: a file named after it.

    With `silent` the node never reports while it waits.
    """
    folder = Path(context.params["folder"])
    for node in NODES:
        if context.finished(node) is None:
            context.start(node)
            with (folder / "ran").open("a") as ran:
                ran.write(f"{node} {os.getpid()}\n")
            _wait_for(folder / node, context, node)
            context.finish(node, {"by": os.getpid()})
    return {"nodes": len(NODES)}


def _wait_for(gate: Path, context: RunContext, node: str) -> None:
    until = time.monotonic() + LIMIT_SECONDS
    while not gate.exists():
        if time.monotonic() > until:
            raise TimeoutError(f"gate {gate.name} stayed shut")
        time.sleep(LOOK_SECONDS)
        if not context.params.get("silent"):
            context.report(node, 50, "waiting")


register(
    TaskKind(
        name="test_gated",
        label="测试",
        lane=LaneName.MEDIUM,
        handler=gated,
        nodes=tuple(NodeSpec(node, node) for node in NODES),
        params_schema={
            "type": "object",
            "properties": {"folder": {"type": "string"}, "silent": {"type": "boolean"}},
            "required": ["folder"],
        },
    )
)
