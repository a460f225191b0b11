"""Tasks that somebody should look at, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tasks_app.clock import database_now
from tasks_app.forecast import Situation, forecast
from tasks_app.lanes import LaneName
from tasks_app.limits import within_limits
from tasks_app.models import Task, TaskAttempt
from tasks_app.questions import reminder_at
from tasks_app.queueing import is_paused, waiting
from tasks_app.registry import find_kind
from tasks_app.selectors.executors import BACKGROUND, executor_expected, live_workers
from tasks_app.selectors.history import past_runs
from tasks_app.states import Outcome, State

PATIENCE = timedelta(seconds=60)  # a sweep, a bell and a claim take a few seconds
MUCH_LONGER = 2.0  # times what nine in ten earlier runs took


class Why(StrEnum):
    RUNS_TOO_LONG = "runs_too_long"  # longer than the kind's history allows
    IDLE_SLOTS = "waits_beside_idle_slots"
    NO_WORKER = "waits_without_a_worker"
    ANSWER_DUE = "answer_due_soon"


@dataclass(frozen=True)
class StuckTask:
    """`since`: when it began to run or to wait; `limit_seconds`: what would have been usual."""

    task: Task
    why: Why
    since: datetime
    limit_seconds: int | None = None
    until: datetime | None = None


def stuck_tasks() -> list[StuckTask]:
    now = database_now()
    waits = [found for lane in LaneName.values for found in _waits(lane, now)]
    return [*_long_runs(now), *waits, *_unanswered(now)]


def _long_runs(now: datetime) -> Iterator[StuckTask]:
    open_attempts = TaskAttempt.objects.filter(outcome="", task__state=State.RUNNING)
    for attempt in open_attempts.select_related("task__owner").order_by("started_at"):
        limit = _usual_limit(attempt.task)
        if limit and (now - attempt.started_at).total_seconds() > limit:
            yield StuckTask(attempt.task, Why.RUNS_TOO_LONG, attempt.started_at, round(limit))


def _usual_limit(task: Task) -> float | None:
    """Seconds for the whole plan; None while too little is known."""
    kind = find_kind(task.kind)
    if kind is None or (kind.units and not task.units):
        return None
    nodes = tuple(node.name for node in kind.nodes)
    situation = Situation(task.units or 1.0, {}, nodes, node_units=task.node_units)
    whole = forecast(past_runs(kind), situation)
    return max(whole.high * MUCH_LONGER, PATIENCE.total_seconds()) if whole else None


def _waits(lane: str, now: datetime) -> Iterator[StuckTask]:
    why = None if is_paused(lane) else _why_nothing_starts(lane)
    if why is None:
        return
    eligible = within_limits(waiting(lane)).select_related("owner")
    for task in eligible[:100]:
        since = max(filter(None, (task.queued_at, task.run_after)))
        if now - since > PATIENCE:
            yield StuckTask(task, why, since)


def _why_nothing_starts(lane: str) -> Why | None:
    workers = live_workers(lane)
    if any(worker.active < worker.concurrency for worker in workers):
        return Why.IDLE_SLOTS
    if not workers and executor_expected(lane) != BACKGROUND:
        return Why.NO_WORKER
    return None


def _unanswered(now: datetime) -> Iterator[StuckTask]:
    asked = Task.objects.filter(state=State.WAITING_INPUT, answer_until__isnull=False)
    for task in asked.select_related("owner").order_by("answer_until"):
        last = task.attempts.filter(outcome=Outcome.WAITING_INPUT).order_by("-number").first()
        asked_at, until = (last.ended_at if last else None), task.answer_until
        if until and now >= reminder_at(asked_at, until):
            yield StuckTask(task, Why.ANSWER_DUE, asked_at or task.updated_at, until=until)
