"""How an attempt ends: one fenced transaction each, one winner."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext_noop as _

from pipeline.said import Said
from tasks_app import bell
from tasks_app.clock import Now, in_seconds
from tasks_app.events import event_record
from tasks_app.models import Task, TaskAttempt, TaskNode
from tasks_app.registry import RetryPolicy
from tasks_app.retry_policy import retry_delay
from tasks_app.said import fields_of, in_two, told_of
from tasks_app.states import EventType, NodeState, Outcome, State
from tasks_app.transitions import holds, task_move

LONGEST_WISH_SECONDS = 6 * 3600.0  # an endpoint that asks for more is asked again meanwhile


def end_completed(task: Task, number: int, result: dict[str, Any]) -> Outcome | None:
    """Completed, unless a cancel came first; None when the attempt no longer holds the task."""
    written = _Written(Outcome.COMPLETED, EventType.COMPLETED, {"attempt": number})
    fields = {"result": result, "progress": 100, "completed_at": Now()}
    return _end(task, number, State.COMPLETED, written, **fields)


def end_cancelled(task: Task, number: int, *, message: str = "") -> Outcome | None:
    written = _Written(
        Outcome.CANCELLED,
        EventType.CANCELLED,
        {"attempt": number},
        attempt=fields_of(message),
        nodes=NodeState.PENDING,
    )
    fields = {"completed_at": Now(), "error_code": "", **fields_of("", name="error_message")}
    ended = _move(task, number, State.CANCELLED, written, was_cancelled=True, **fields)
    return Outcome.CANCELLED if ended else None


def end_failed(
    task: Task,
    number: int,
    *,
    code: str,
    message: str,
    trace: str = "",
    outcome: Outcome = Outcome.FAILED,
) -> Outcome | None:
    written = _Written(
        outcome,
        EventType.FAILED,
        {"attempt": number, "error_code": code, **told_of(message, name="error_message")},
        attempt={"error_code": code, **fields_of(message), "traceback": trace},
        nodes=NodeState.FAILED,
    )
    return _end(
        task,
        number,
        State.FAILED,
        written,
        completed_at=Now(),
        error_code=code,
        current_node=F("current_node"),
        **fields_of(message, name="error_message"),
    )


def end_retrying(
    task: Task,
    number: int,
    policy: RetryPolicy,
    *,
    code: str,
    message: str,
    trace: str = "",
    outcome: Outcome = Outcome.RETRYING,
    wait_seconds: float | None = None,
) -> Outcome | None:
    """Back to the queue after a delay, or failed when the retries are used up."""
    if task.retry_count >= task.max_retries:
        final = Outcome.TIME_LIMIT if outcome == Outcome.TIME_LIMIT else Outcome.FAILED
        return end_failed(task, number, code=code, message=message, trace=trace, outcome=final)
    delay = retry_delay(policy, task.retry_count, random.random())  # noqa: S311
    if wait_seconds is not None:
        delay = min(wait_seconds, LONGEST_WISH_SECONDS)
    told = {**told_of(message, name="error_message"), "delay_seconds": round(delay)}
    written = _Written(
        outcome,
        EventType.RETRYING,
        {"attempt": number, "error_code": code, **told},
        attempt={"error_code": code, **fields_of(message), "traceback": trace},
        nodes=NodeState.PENDING,
    )
    return _end(
        task,
        number,
        State.PENDING,
        written,
        retry_count=F("retry_count") + 1,
        last_retry_at=Now(),
        run_after=in_seconds(delay),
    )


def end_released(task: Task, number: int) -> Outcome | None:
    """The process stops; the attempt is not charged and another may go on at once."""
    return _back_to_queue(task, number, Outcome.RELEASED, EventType.RELEASED)


def end_lost(task: Task, number: int, *, limit: int = 3) -> Outcome | None:
    """The process that ran the attempt is gone; after `limit` of them the task is set aside."""
    if task.lost_count + 1 >= limit:
        return _set_aside(task, number)
    return _back_to_queue(task, number, Outcome.WORKER_LOST, EventType.RESCUED)


def end_waiting(
    task: Task, number: int, question: dict[str, object], wait_seconds: float
) -> Outcome | None:
    written = _Written(
        Outcome.WAITING_INPUT,
        EventType.WAITING_INPUT,
        {"question": question},
        attempt={"charged": False},
        nodes=NodeState.PENDING,
    )
    until = in_seconds(wait_seconds)
    fields = {"question": question, "answer": None, "answer_until": until}
    return _end(task, number, State.WAITING_INPUT, written, **fields)


def _back_to_queue(task: Task, number: int, outcome: Outcome, event: EventType) -> Outcome | None:
    written = _Written(
        outcome,
        event,
        {"attempt": number},
        attempt={"charged": False},
        nodes=NodeState.PENDING,
        rings=True,
    )
    lost = int(outcome == Outcome.WORKER_LOST)
    return _end(task, number, State.PENDING, written, lost_count=F("lost_count") + lost)


def _set_aside(task: Task, number: int) -> Outcome | None:
    node = TaskNode.objects.filter(task=task, state=NodeState.RUNNING).first()
    message = Said(
        _(
            "执行该任务的进程已三次意外终止%(place)s，任务已搁置。已完成的步骤仍保留；"
            "请检查该步骤所读的文件，再从失败处重试。"
        ),
        place=_place_of(node) if node else "",
    )
    return end_failed(
        task,
        number,
        code="worker_lost_repeatedly",
        message=message,
        outcome=Outcome.WORKER_LOST,
    )


def _place_of(node: TaskNode) -> Said:
    step = Said(node.label)
    if not node.message:
        return Said(_("（停在步骤“%(step)s”）"), step=step)
    doing = in_two(node.message, node.message_en)
    return Said(_("（停在步骤“%(step)s”：%(doing)s）"), step=step, doing=doing)


@dataclass(frozen=True)
class _Written:
    """What an ending writes beside the task: the attempt's outcome, an event, interrupted nodes."""

    outcome: Outcome
    event: EventType
    data: dict[str, Any]
    attempt: dict[str, Any] = field(default_factory=dict)
    nodes: NodeState | None = None
    rings: bool = False


def _end(
    task: Task, number: int, target: State, written: _Written, **fields: Any
) -> Outcome | None:
    """The ending asked for, or cancelled when a cancel came first."""
    if _move(task, number, target, written, was_cancelled=False, **fields):
        return written.outcome
    return end_cancelled(task, number)


def _move(
    task: Task, number: int, target: State, written: _Written, *, was_cancelled: bool, **fields: Any
) -> bool:
    guard = holds(number) & Q(cancel_requested_at__isnull=not was_cancelled)
    with transaction.atomic():
        if not task_move(task, source=State.RUNNING, target=target, guard=guard, **fields):
            return False
        TaskAttempt.objects.filter(task=task, number=number, outcome="").update(
            outcome=written.outcome, ended_at=Now(), **written.attempt
        )
        if written.nodes is not None:
            running = TaskNode.objects.filter(task=task, state=NodeState.RUNNING)
            running.update(state=written.nodes)
        event_record(task=task, type=written.event, data=written.data)
        if written.rings:
            bell.ring_on_commit(task.lane)
    return True
