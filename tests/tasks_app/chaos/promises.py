"""What must hold of every task however the storm went; each check gives what it found wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.errands.work import pieces, value_of
from tests.tasks_app.chaos.history import Story

FINAL = ("completed", "failed", "cancelled")
Check = Callable[[Story], Iterator[str]]


def broken_promises(story: Story) -> list[str]:
    return [f"{story.task.id}: {wrong}" for check in CHECKS for wrong in check(story)]


def _numbers_have_no_hole(story: Story) -> Iterator[str]:
    seqs = [event.seq for event in story.events]
    if seqs != list(range(1, story.task.last_seq + 1)):
        yield f"events are numbered {seqs}, last_seq is {story.task.last_seq}"


def _each_run_has_one_end(story: Story) -> Iterator[str]:
    """A run begins with `queued` and ends with one final event, its last one."""
    runs: list[list[str]] = []
    for event in story.events:
        if event.type == "queued":
            runs.append([])
        runs[-1].append(event.type) if runs else runs.append([event.type])
    for types in runs:
        if [type_ for type_ in types if type_ in FINAL] != types[-1:]:
            yield f"a run tells {types}"
    if not runs or runs[-1][-1] != story.task.state:
        yield f"the last event is not the state {story.task.state}"


def _effects_are_there_once(story: Story) -> Iterator[str]:
    found = Counter((effect.node, effect.item) for effect in story.effects)
    due = Counter(pieces(story.task.params))
    if story.task.state == "completed" and found != due:
        yield f"effects are {sorted(found.items())}"
    if found - due:
        yield f"effects too many: {sorted((found - due).items())}"


def _effects_come_from_the_holder(story: Story) -> Iterator[str]:
    """Written between the start and the end of the attempt that signed them."""
    attempts = {attempt.number: attempt for attempt in story.attempts}
    for effect in story.effects:
        holder = attempts.get(effect.attempt)
        if holder is None or holder.ended_at is None:
            yield f"an effect is signed by attempt {effect.attempt}, which has no end"
        elif not holder.started_at <= effect.at <= holder.ended_at:
            yield f"attempt {effect.attempt} wrote {effect.node} {effect.item} out of its time"


def _what_was_finished_is_not_run_again(story: Story) -> Iterator[str]:
    finished = {(point.node, point.item): point.attempt for point in story.checkpoints}
    for began in story.began:
        by = finished.get((began.node, began.item))
        if by is not None and began.attempt > by:
            yield f"{began.node} {began.item}: finished by {by}, run by {began.attempt}"
    done: Counter[str] = Counter()
    for event in story.events:
        if event.type == "queued" and event.data.get("from") == "start":
            done.clear()
        node = event.data.get("node", "")
        if event.type == "node" and event.data["state"] == "started" and done[node]:
            yield f"{node} started after it had finished"
        done[node] += event.type == "node" and event.data["state"] == "finished"
    if any(count > 1 for count in done.values()):
        yield f"nodes finished {done}"


def _attempts_tell_the_story(story: Story) -> Iterator[str]:
    numbers = [attempt.number for attempt in story.attempts]
    if numbers != list(range(1, story.task.attempt_number + 1)):
        yield f"attempts are numbered {numbers} of {story.task.attempt_number}"
    for attempt in story.attempts:
        if not attempt.outcome or attempt.ended_at is None:
            yield f"attempt {attempt.number} has no outcome"
        elif attempt.ended_at < attempt.started_at:
            yield f"attempt {attempt.number} ended before it began"
    for earlier, later in pairwise(story.attempts):
        if earlier.ended_at is None or later.started_at < earlier.ended_at:
            yield f"attempts {earlier.number} and {later.number} overlap"


def _outcomes_and_events_agree(story: Story) -> Iterator[str]:
    outcomes = Counter(attempt.outcome for attempt in story.attempts)
    events = Counter(event.type for event in story.events)
    if events["started"] != len(story.attempts):
        yield f"{events['started']} starts of {len(story.attempts)} attempts"
    for type_ in ("retrying", "released", "completed"):
        if outcomes[type_] != events[type_]:
            yield f"{outcomes[type_]} outcomes but {events[type_]} events {type_}"
    set_aside = sum(event.data.get("error_code") == SET_ASIDE for event in story.events)
    if outcomes["worker_lost"] != events["rescued"] + set_aside:
        yield f"{outcomes['worker_lost']} lost, {events['rescued']} rescued, {set_aside} set aside"
    others = set(outcomes) - {"completed", "cancelled", "retrying", "released", "worker_lost"}
    if others:
        yield f"nothing here ends as {others}"
    is_completed = story.task.state == "completed"
    if outcomes["completed"] != is_completed:
        yield f"{outcomes['completed']} attempts completed a task that is {story.task.state}"


def _the_result_is_right(story: Story) -> Iterator[str]:
    params = story.task.params
    expected = {"sum": sum(value_of(params, node, item) for node, item in pieces(params))}
    if story.task.state == "completed" and story.task.result != expected:
        yield f"the result is {story.task.result}, not {expected}"
    if story.task.state != "completed" and story.task.result is not None:
        yield f"a result without completion: {story.task.result}"


SET_ASIDE = "worker_lost_repeatedly"
CHECKS: tuple[Check, ...] = (
    _numbers_have_no_hole,
    _each_run_has_one_end,
    _effects_are_there_once,
    _effects_come_from_the_holder,
    _what_was_finished_is_not_run_again,
    _attempts_tell_the_story,
    _outcomes_and_events_agree,
    _the_result_is_right,
)
