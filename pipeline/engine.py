"""Runs a plan node by node over a journal: what is finished is read back, never run again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from pipeline.journal import Journal
from pipeline.plan import Node, Plan, check_plan


def run_plan(plan: Plan, given: Mapping[str, Any], journal: Journal) -> dict[str, Any]:
    """All values by name, the given ones included. Whatever a node raises passes through."""
    check_plan(plan, set(given))
    values = dict(given)
    for node in plan:
        kept = journal.finished(node.name)
        if kept is None:
            values[node.name] = _run_node(node, values, journal)
        else:
            values[node.name] = msgspec.convert(kept.output, node.output)
    return values


def _run_node(node: Node, values: dict[str, Any], journal: Journal) -> Any:
    journal.start(node.name)
    needs = {name: values[name] for name in node.needs}
    if node.over is None:
        value = node.run(**needs)
    else:
        value = _run_items(node, values[node.over], needs, journal)
    if node.check:
        node.check(value)
    told = node.outcome(value) if node.outcome else ""
    journal.finish(node.name, msgspec.to_builtins(value), told)
    return value


def _run_items(node: Node, items: Any, needs: dict[str, Any], journal: Journal) -> tuple[Any, ...]:
    (item_type, *_) = node.output.__args__
    kept = journal.finished_items(node.name)
    answers = []
    for index, item in enumerate(items):
        key = node.key(item)
        journal.report(node.name, 100 * index / len(items), node.describe(item))
        if key in kept:
            answers.append(msgspec.convert(kept[key].output, item_type))
            continue
        answer = node.run(item=item, **needs)
        journal.finish_item(node.name, key, msgspec.to_builtins(answer))
        answers.append(answer)
    return tuple(answers)
