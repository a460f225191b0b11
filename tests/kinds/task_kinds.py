"""Kinds whose steps wait for files, so that a test decides when they go on."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import Any

from pipeline.errors import DomainError, Transient
from tasks_app.context import RunContext
from tasks_app.lanes import LaneName
from tasks_app.registry import NodeSpec, RetryPolicy, TaskKind, register

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
        plan_version=int(os.environ.get("TEST_PLAN_VERSION", "1")),
    )
)


def tiny(context: RunContext) -> dict[str, Any]:
    return {"by": os.getpid()}


register(TaskKind(name="test_tiny", label="小任务", lane=LaneName.HIGH, handler=tiny, nodes=()))

# The same steps under short limits; the test says by `silent` which of them is met.
for _name, _policy in {
    "test_limited": RetryPolicy(),
    "test_limited_retried": RetryPolicy(
        max_retries=1, first_delay_seconds=0.5, retry_time_limit=True
    ),
}.items():
    register(
        TaskKind(
            name=_name,
            label="限时",
            lane=LaneName.MEDIUM,
            handler=gated,
            nodes=tuple(NodeSpec(node, node) for node in NODES),
            retry=_policy,
            soft_time_limit=1.5,
            hard_time_limit=3,
        )
    )


def wished(context: RunContext) -> dict[str, Any]:
    """Fails once as an endpoint does that asks for patience."""
    if context.attempt == 1:
        failure = Transient("请稍后再试。")
        failure.retry_after_seconds = context.params["seconds"]
        raise failure
    return {"attempt": context.attempt}


register(TaskKind(name="test_wished", label="等待", lane=LaneName.HIGH, handler=wished, nodes=()))


def entangled(context: RunContext) -> dict[str, Any]:
    """Holds the interpreter for ages, as a careless regular expression does: no thread runs."""
    context.start("one")
    with (Path(context.params["folder"]) / "ran").open("a") as ran:
        ran.write(f"one {os.getpid()}\n")
    return {"found": bool(re.match(r"(a+)+$", "a" * 60 + "b"))}


for _name, _limit in {"test_entangled": None, "test_entangled_limited": 3.0}.items():
    register(
        TaskKind(
            name=_name,
            label="缠结",
            lane=LaneName.MEDIUM,
            handler=entangled,
            nodes=(NodeSpec("one", "one"),),
            soft_time_limit=_limit and _limit / 2,
            hard_time_limit=_limit,
        )
    )

_kept: list[bytes] = []


def hungry(context: RunContext) -> dict[str, Any]:
    """Takes memory and never gives it back."""
    context.start("one")
    _kept.append(os.urandom(1024) * 1024 * context.params["megabytes"])
    context.finish("one", {"by": os.getpid()})
    return {"by": os.getpid()}


register(
    TaskKind(
        name="test_hungry",
        label="贪吃",
        lane=LaneName.HIGH,
        handler=hungry,
        nodes=(NodeSpec("one", "one"),),
    )
)


def asking(context: RunContext) -> dict[str, Any]:
    """Cannot go on without a person; what it asks comes from its params."""
    if context.answer is None:
        context.start("one")
        context.ask(context.params["question"], wait_seconds=context.params.get("seconds", 3600))
    return {"answer": context.answer}


register(
    TaskKind(
        name="test_asking",
        label="提问",
        lane=LaneName.HIGH,
        handler=asking,
        nodes=(NodeSpec("one", "one"),),
    )
)


class StillBroken(DomainError):
    code = "still_broken"


def stumbling(context: RunContext) -> dict[str, Any]:
    """Its second step fails for good until somebody has put the file `mended` there."""
    for node in ("one", "two"):
        if context.finished(node) is None:
            context.start(node)
            if node == "two" and not (Path(context.params["folder"]) / "mended").exists():
                raise StillBroken("这一步还不能完成：<b>材料</b>未修好。")
            context.finish(node, {})
    return {}


register(
    TaskKind(
        name="test_stumbling",
        label="绊倒",
        lane=LaneName.HIGH,
        handler=stumbling,
        nodes=(NodeSpec("one", "one"), NodeSpec("two", "two")),
    )
)
