"""The engine runs a plan over a journal; a dictionary serves as the journal here."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

import pytest

from pipeline.engine import run_plan
from pipeline.journal import Checkpoint
from pipeline.plan import Node


@dataclass(frozen=True)
class Price:
    amount: Decimal


@dataclass
class MemoryJournal:
    nodes: dict = field(default_factory=dict)
    items: dict = field(default_factory=dict)
    messages: list = field(default_factory=list)

    def finished(self, node):
        return Checkpoint(self.nodes[node]) if node in self.nodes else None

    def finished_items(self, node):
        return {key: Checkpoint(out) for (name, key), out in self.items.items() if name == node}

    def start(self, node, message=""):
        self.messages.append((node, "start"))

    def report(self, node, progress, message=""):
        self.messages.append((node, progress, message))

    def finish_item(self, node, key, output):
        self.items[node, key] = output

    def finish(self, node, output, message=""):
        self.nodes[node] = output
        self.messages.append((node, "finish", message))


def plan(calls, *, fail_on=None):
    def read(item):
        calls.append(item)
        if item == fail_on:
            raise RuntimeError("broken")
        return Price(Decimal(item))

    def add(read_all):
        calls.append("add")
        return Price(sum((price.amount for price in read_all), Decimal(0)))

    return (
        Node("read_all", "读取", read, (), tuple[Price, ...], over="papers"),
        Node("add", "合计", add, ("read_all",), Price),
    )


def test_nodes_run_in_order_and_values_are_typed():
    values = run_plan(plan([]), {"papers": ["1.10", "2.20"]}, MemoryJournal())
    assert values["add"] == Price(Decimal("3.30"))


def test_a_second_run_reads_checkpoints_and_runs_nothing():
    journal = MemoryJournal()
    first = run_plan(plan([]), {"papers": ["1.10"]}, journal)
    calls = []
    assert run_plan(plan(calls), {"papers": ["1.10"]}, journal) == first
    assert calls == []


def test_finished_items_of_a_failed_node_are_not_run_again():
    journal, calls = MemoryJournal(), []
    with pytest.raises(RuntimeError):
        run_plan(plan(calls, fail_on="2"), {"papers": ["1", "2", "3"]}, journal)
    calls.clear()
    values = run_plan(plan(calls), {"papers": ["1", "2", "3"]}, journal)
    assert calls == ["2", "3", "add"]
    assert values["add"].amount == 6


def test_a_plan_that_needs_what_nothing_gives_is_refused():
    with pytest.raises(ValueError, match="papers"):
        run_plan(plan([]), {}, MemoryJournal())


def test_a_node_whose_value_fails_its_check_is_not_finished():
    def refuse(value):
        raise ValueError("nothing to go on with")

    node = Node("read", "Read", run=lambda: 1, needs=(), output=int, check=refuse)
    journal = MemoryJournal()
    with pytest.raises(ValueError, match="nothing to go on with"):
        run_plan((node,), {}, journal)
    assert journal.nodes == {}


def test_a_finished_node_says_what_was_done():
    read_all, add = plan([])
    told = replace(read_all, outcome=lambda prices: f"{len(prices)} prices")
    journal = MemoryJournal()
    run_plan((told, add), {"papers": ["1", "2"]}, journal)
    assert [said for said in journal.messages if "finish" in said] == [
        ("read_all", "finish", "2 prices"),
        ("add", "finish", ""),
    ]
