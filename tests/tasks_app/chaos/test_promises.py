"""The checks of the chaos test see each fault that they are there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.errands.work import pieces, value_of
from tests.tasks_app.chaos.history import (
    AttemptRow,
    Began,
    Checkpoint,
    EffectRow,
    EventRow,
    Story,
    TaskRow,
)
from tests.tasks_app.chaos.plan import FAULTS, SLOW_FAULTS, plan_make
from tests.tasks_app.chaos.promises import broken_promises
from tests.tasks_app.chaos.recovery import Hit, recoveries

START = datetime(2026, 1, 1, tzinfo=UTC)
PARAMS = {"seed": "x", "items": 2, "stumbles_at": ""}
RESULT = {"sum": sum(value_of(PARAMS, node, item) for node, item in pieces(PARAMS))}


def at(second: float) -> datetime:
    return START + timedelta(seconds=second)


def node(name: str, state: str) -> tuple[str, dict[str, str]]:
    return "node", {"node": name, "state": state}


@pytest.fixture
def story() -> Story:
    """Lost in the middle of the visits, then completed by the second attempt."""
    told = [
        ("queued", {}),
        ("started", {}),
        node("prepare", "started"),
        node("prepare", "finished"),
        node("visit", "started"),
        ("rescued", {}),
        ("started", {}),
        node("visit", "started"),
        node("visit", "finished"),
        node("conclude", "started"),
        node("conclude", "finished"),
        ("completed", {}),
    ]
    by = {("prepare", ""): 1, ("visit", "0"): 1, ("visit", "1"): 2, ("conclude", ""): 2}
    points = {**by, ("visit", ""): 2}
    return Story(
        TaskRow("t", "completed", PARAMS, RESULT, "", 2, len(told)),
        [
            AttemptRow("t", 1, "worker_lost", at(0), at(5), pid=11),
            AttemptRow("t", 2, "completed", at(6), at(9)),
        ],
        [EventRow("t", seq, type_, data) for seq, (type_, data) in enumerate(told, 1)],
        [EffectRow("t", *place, number, at(number * 4)) for place, number in by.items()],
        [Checkpoint("t", *place, number) for place, number in points.items()],
        [Began("t", *place, number) for place, number in by.items()]
        + [Began("t", "visit", "1", 1)],
    )


def test_a_whole_story_breaks_no_promise(story):
    assert broken_promises(story) == []


def a_hole(story: Story) -> None:
    del story.events[3]


def a_double_number(story: Story) -> None:
    story.events[4] = replace(story.events[4], seq=4)


def an_end_in_the_middle(story: Story) -> None:
    story.events[5] = replace(story.events[5], type="failed")


def no_end(story: Story) -> None:
    story.events[-1] = replace(story.events[-1], type="progress")


def a_double_effect(story: Story) -> None:
    story.effects.append(story.effects[1])


def a_lost_effect(story: Story) -> None:
    story.effects.pop()


def a_zombies_effect(story: Story) -> None:
    story.effects[1] = replace(story.effects[1], at=at(5.5))


def an_item_run_again(story: Story) -> None:
    story.began.append(Began("t", "visit", "0", 2))


def a_node_run_again(story: Story) -> None:
    story.events[7] = replace(story.events[7], data={"node": "prepare", "state": "started"})


def a_missing_attempt(story: Story) -> None:
    del story.attempts[0]


def an_open_attempt(story: Story) -> None:
    story.attempts[0] = replace(story.attempts[0], outcome="", ended_at=None)


def two_attempts_at_once(story: Story) -> None:
    story.attempts[1] = replace(story.attempts[1], started_at=at(4))


def an_untold_rescue(story: Story) -> None:
    story.events[5] = replace(story.events[5], type="log")


def two_completions(story: Story) -> None:
    story.attempts[0] = replace(story.attempts[0], outcome="completed")


@pytest.mark.parametrize(
    "spoil",
    [
        a_hole,
        a_double_number,
        an_end_in_the_middle,
        no_end,
        a_double_effect,
        a_lost_effect,
        a_zombies_effect,
        an_item_run_again,
        a_node_run_again,
        a_missing_attempt,
        an_open_attempt,
        two_attempts_at_once,
        an_untold_rescue,
        two_completions,
    ],
)
def test_a_spoilt_story_is_seen(story: Story, spoil: Callable[[Story], None]):
    spoil(story)
    assert broken_promises(story)


def test_a_run_from_the_start_may_do_everything_again(story):
    again = [("queued", {"from": "start"}), *((e.type, e.data) for e in story.events[1:])]
    events = [EventRow("t", seq, *told) for seq, told in enumerate(again, len(story.events) + 1)]
    wrong = broken_promises(replace(story, events=story.events + events))
    assert not [line for line in wrong if "finished" in line]
    events[0] = replace(events[0], data={"from": "failed_node"})
    wrong = broken_promises(replace(story, events=story.events + events))
    assert [line for line in wrong if "finished" in line]


@pytest.mark.parametrize("result", [None, {"sum": RESULT["sum"] + 1}])
def test_a_wrong_result_is_seen(story: Story, result):
    assert broken_promises(replace(story, task=replace(story.task, result=result)))


def test_the_same_seed_gives_the_same_storm():
    first, second = (plan_make(3, 600, tasks=9, pause_seconds=4) for _ in range(2))
    assert first == second
    assert {fault.name for fault in first.faults} == set(FAULTS | SLOW_FAULTS)
    assert plan_make(4, 600, tasks=9, pause_seconds=4).faults != first.faults


def test_recovery_is_counted_from_the_fault_to_the_next_attempt(story):
    killed, elsewhere = Hit("kill_child", at(4), frozenset({11})), Hit("x", at(4), frozenset({12}))
    server_back = Hit("kill_redis", at(5.5))
    assert recoveries([killed, elsewhere, server_back], {"t": story}) == {
        "kill_child": "1×, median 2.0 s, longest 2.0 s",
        "kill_redis": "1×, median 0.5 s, longest 0.5 s",
    }
