"""Some minutes of everything at once: nothing is lost, and nothing is done twice.

`make chaos SEED=… MINUTES=…` runs it long; without MINUTES it is the short form of `make test`.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from tests.tasks_app.chaos.clients import Clients, Promise
from tests.tasks_app.chaos.history import Story, history_read, states_read
from tests.tasks_app.chaos.plan import Plan, plan_make
from tests.tasks_app.chaos.promises import SET_ASIDE, broken_promises
from tests.tasks_app.chaos.recovery import recoveries
from tests.tasks_app.chaos.storm import Storm

MINUTES = float(os.environ.get("CHAOS_MINUTES") or 0)
SEED = int(os.environ.get("CHAOS_SEED") or 8)
STILL_SECONDS = 60.0  # after the storm, no longer may pass without a task that ends
DONE = ("completed", "cancelled")
SHORT_SECONDS, SHORT_TASKS = 25.0, 60

pytestmark = [pytest.mark.processes, pytest.mark.timeout(MINUTES * 60 + 600)]


def make_plan() -> Plan:
    if MINUTES:
        return plan_make(SEED, MINUTES * 60, tasks=int(MINUTES * 90), pause_seconds=4)
    return plan_make(SEED, SHORT_SECONDS, tasks=SHORT_TASKS, pause_seconds=2)


def test_a_storm_of_faults_loses_nothing_and_does_nothing_twice(
    storm: Storm, record: Callable[..., None]
) -> None:
    plan = make_plan()
    record(seed=plan.seed, seconds=plan.seconds, tasks=len(plan.scripts))
    clients = Clients(storm.webs, storm.webs[0].token())
    pool, playing = clients.start(plan)
    storm.blow(plan)
    storm.heal()
    calm_since = time.monotonic()
    pool.shutdown(wait=True)
    promises = [playing_.result() for playing_ in playing]
    again = wait_for_ends(storm, clients)
    stories = history_read(storm.postgres.url, storm.webs[0].folder)
    record(calm_after=round(time.monotonic() - calm_since, 1), **tell(storm, stories, again))
    record(**recoveries(storm.hits, stories))
    assert wrong_of(promises, stories) == []
    assert sum(storm.done.values()) == len(plan.faults)
    outcomes = {attempt.outcome for story in stories.values() for attempt in story.attempts}
    assert outcomes >= {"completed", "worker_lost", "retrying"}  # it was a storm


def wait_for_ends(storm: Storm, clients: Clients) -> list[str]:
    """Until every task has ended; what was set aside is asked for again, as a person would."""
    ended, until, again = 0, time.monotonic() + STILL_SECONDS, list[str]()
    while time.monotonic() < until:
        storm.tend()
        states = states_read(storm.postgres.url)
        again += ask_again(clients, states)
        open_ones = {task_id: state for task_id, state in states.items() if state not in DONE}
        if not open_ones:
            return again
        if len(states) - len(open_ones) > ended:
            ended, until = len(states) - len(open_ones), time.monotonic() + STILL_SECONDS
        time.sleep(0.2)
    raise TimeoutError(f"nothing ended for {STILL_SECONDS:g} s: {open_ones}")


def ask_again(clients: Clients, states: dict[str, str]) -> list[str]:
    failed = [task_id for task_id, state in states.items() if state == "failed"]
    assert all(clients.retry(task_id) for task_id in failed)
    return failed


def wrong_of(promises: list[Promise], stories: dict[str, Story]) -> list[str]:
    wrong = [line for story in stories.values() for line in broken_promises(story)]
    if sorted(stories) != sorted(promise.task_id for promise in promises):
        wrong.append("the tasks are not those that were submitted")
    for promise in promises:
        state = stories[promise.task_id].task.state
        if state not in promise.ends:
            wrong.append(f"{promise.task_id} is {state}, not {sorted(promise.ends)}")
    failures = [event for story in stories.values() for event in story.events]
    codes = {event.data["error_code"] for event in failures if event.type == "failed"}
    if codes - {SET_ASIDE}:
        wrong.append(f"failed with {codes}")
    return wrong


def tell(storm: Storm, stories: dict[str, Story], again: list[str]) -> dict[str, Any]:
    attempts = [attempt for story in stories.values() for attempt in story.attempts]
    return {
        "faults": dict(storm.done),
        "restarts": storm.crew.restarts,
        "states": dict(Counter(story.task.state for story in stories.values())),
        "outcomes": dict(Counter(attempt.outcome for attempt in attempts)),
        "set_aside": len(again),
        "events": sum(len(story.events) for story in stories.values()),
        "effects": sum(len(story.effects) for story in stories.values()),
    }


@pytest.fixture
def record(capsys: pytest.CaptureFixture[str]) -> Callable[..., None]:
    def say(**facts: Any) -> None:
        with capsys.disabled():
            print("\nchaos:", *(f"{name}={fact}" for name, fact in facts.items()))  # noqa: T201

    return say
