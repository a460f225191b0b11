"""A short task for the chaos test: three nodes, the middle one maps over items.

Every node and item leaves one `Effect`, and a line in `errands.log` each time it begins.
"""

from __future__ import annotations

import os
import time
from typing import Any

from django.conf import settings

from pipeline.errors import Transient
from tasks_app.context import RunContext
from tasks_app.lanes import LaneName
from tasks_app.registry import NodeSpec, RetryPolicy, TaskKind, register
from tests.errands.models import Effect
from tests.errands.work import LOG, chance_of, pieces, value_of

NODES = ("prepare", "visit", "conclude")
STEP_SECONDS = 0.05


class Stumbled(Transient):
    code = "stumbled"


def errand(context: RunContext) -> dict[str, Any]:
    found = {node: _checkpoint(context, node) for node in NODES}
    return {"sum": sum(output["value"] for output in found.values())}


def _checkpoint(context: RunContext, node: str) -> dict[str, int]:
    kept = context.finished(node)
    if kept is not None:
        return dict(kept.output)
    context.start(node)
    value = _visit_all(context) if node == "visit" else _do(context, node, "")
    output = {"value": value, "attempt": context.attempt}
    context.finish(node, output)
    return output


def _visit_all(context: RunContext) -> int:
    total, kept = 0, context.finished_items("visit")
    for node, item in pieces(context.params):
        if node != "visit":
            continue
        if item in kept:
            total += kept[item].output["value"]
            continue
        value = _do(context, node, item)
        context.finish_item(node, item, {"value": value, "attempt": context.attempt})
        total += value
    return total


def _do(context: RunContext, node: str, item: str) -> int:
    _note(f"{context.task_id} {node} {item or '-'} {context.attempt}\n")
    for step in range(chance_of(context.params, node, item).randrange(1, 10)):
        time.sleep(STEP_SECONDS)
        context.report(node, step * 10, "under way")
    context.store(lambda: _leave_effect(context, node, item))
    if item and item == context.params["stumbles_at"] and context.attempt == 1:
        raise Stumbled("绊了一下。")  # after the effect, before the checkpoint: the worst moment
    return value_of(context.params, node, item)


def _leave_effect(context: RunContext, node: str, item: str) -> None:
    place = {"task_id": context.task_id, "node": node, "item": item}
    if not Effect.objects.filter(**place).exists():
        Effect.objects.create(**place, attempt=context.attempt)


def _note(line: str) -> None:
    """One write of one short line: whole, or not at all, also when the process is killed."""
    log = os.open(settings.VAR_DIR / LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(log, line.encode())
    finally:
        os.close(log)


register(
    TaskKind(
        name="test_errand",
        label="跑腿",
        lane=LaneName.MEDIUM,
        handler=errand,
        nodes=tuple(NodeSpec(node, node) for node in NODES),
        params_schema={
            "type": "object",
            "properties": {
                "seed": {"type": "string"},
                "items": {"type": "integer"},
                "stumbles_at": {"type": "string"},
            },
            "required": ["seed", "items", "stumbles_at"],
        },
        retry=RetryPolicy(first_delay_seconds=1, longest_delay_seconds=3),
    )
)
