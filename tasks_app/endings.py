"""How an attempt ends: one fenced transaction each, one winner."""

from __future__ import annotations

import random
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from tasks_app import bell
from tasks_app.clock import Now, in_seconds
from tasks_app.events import event_record
from tasks_app.models import Task, TaskAttempt, TaskNode
from tasks_app.registry import RetryPolicy
from tasks_app.retry_policy import retry_delay
from tasks_app.states import EventType, NodeState, Outcome, State
from tasks_app.transitions import holds, task_move

LONGEST_WISH_SECONDS = 6 * 3600.0  # an endpoint that asks for more is asked again meanwhile


def end_completed(task: Task, number: int, result: dict[str, Any]) -> Outcome | None:
    """Completed, unless a cancel came first; None when the attempt no longer holds the task."""
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.RUNNING,
            target=State.COMPLETED,
            guard=holds(number) & Q(cancel_requested_at__isnull=True),
            result=result,
            progress=100,
            completed_at=Now(),
        )
        if moved:
            _close(task, number, Outcome.COMPLETED)
            event_record(task=task, type=EventType.COMPLETED, data={"attempt": number})
            return Outcome.COMPLETED
    return end_cancelled(task, number)


def end_cancelled(task: Task, number: int, *, message: str = "") -> Outcome | None:
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.RUNNING,
            target=State.CANCELLED,
            guard=holds(number) & Q(cancel_requested_at__isnull=False),
            completed_at=Now(),
            error_code="",
            error_message="",
        )
        if not moved:
            return None
        _close(task, number, Outcome.CANCELLED, message=message)
        _interrupt_nodes(task, NodeState.PENDING)
        event_record(task=task, type=EventType.CANCELLED, data={"attempt": number})
        return Outcome.CANCELLED


def end_failed(
    task: Task,
    number: int,
    *,
    code: str,
    message: str,
    trace: str = "",
    outcome: Outcome = Outcome.FAILED,
) -> Outcome | None:
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.RUNNING,
            target=State.FAILED,
            guard=holds(number) & Q(cancel_requested_at__isnull=True),
            completed_at=Now(),
            error_code=code,
            error_message=message,
            current_node=F("current_node"),
        )
        if moved:
            _close(task, number, outcome, code=code, message=message, trace=trace)
            _interrupt_nodes(task, NodeState.FAILED)
            event_record(
                task=task,
                type=EventType.FAILED,
                data={"attempt": number, "error_code": code, "error_message": message},
            )
            return outcome
    return end_cancelled(task, number)


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
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.RUNNING,
            target=State.PENDING,
            guard=holds(number) & Q(cancel_requested_at__isnull=True),
            retry_count=F("retry_count") + 1,
            last_retry_at=Now(),
            run_after=in_seconds(delay),
        )
        if moved:
            _close(task, number, outcome, code=code, message=message, trace=trace)
            _interrupt_nodes(task, NodeState.PENDING)
            event_record(
                task=task,
                type=EventType.RETRYING,
                data={
                    "attempt": number,
                    "error_code": code,
                    "error_message": message,
                    "delay_seconds": round(delay),
                },
            )
            return outcome
    return end_cancelled(task, number)


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
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.RUNNING,
            target=State.WAITING_INPUT,
            guard=holds(number) & Q(cancel_requested_at__isnull=True),
            question=question,
            answer=None,
            answer_until=in_seconds(wait_seconds),
        )
        if moved:
            _close(task, number, Outcome.WAITING_INPUT, charged=False)
            _interrupt_nodes(task, NodeState.PENDING)
            event_record(task=task, type=EventType.WAITING_INPUT, data={"question": question})
            return Outcome.WAITING_INPUT
    return end_cancelled(task, number)


def _back_to_queue(task: Task, number: int, outcome: Outcome, event: EventType) -> Outcome | None:
    lost = int(outcome == Outcome.WORKER_LOST)
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.RUNNING,
            target=State.PENDING,
            guard=holds(number) & Q(cancel_requested_at__isnull=True),
            lost_count=F("lost_count") + lost,
        )
        if moved:
            _close(task, number, outcome, charged=False)
            _interrupt_nodes(task, NodeState.PENDING)
            event_record(task=task, type=event, data={"attempt": number})
            bell.ring_on_commit(task.lane)
            return outcome
    return end_cancelled(task, number)


def _set_aside(task: Task, number: int) -> Outcome | None:
    node = TaskNode.objects.filter(task=task, state=NodeState.RUNNING).first()
    place = (
        f"（停在步骤“{node.label}”{'：' + node.message if node.message else ''}）" if node else ""
    )
    return end_failed(
        task,
        number,
        code="worker_lost_repeatedly",
        message=f"执行该任务的进程已三次意外终止{place}，任务已搁置。已完成的步骤仍保留；"
        "请检查该步骤所读的文件，再从失败处重试。",
        outcome=Outcome.WORKER_LOST,
    )


def _close(
    task: Task,
    number: int,
    outcome: Outcome,
    *,
    code: str = "",
    message: str = "",
    trace: str = "",
    charged: bool = True,
) -> None:
    TaskAttempt.objects.filter(task=task, number=number, outcome="").update(
        outcome=outcome,
        ended_at=Now(),
        error_code=code,
        message=message,
        traceback=trace,
        charged=charged,
    )


def _interrupt_nodes(task: Task, state: NodeState) -> None:
    TaskNode.objects.filter(task=task, state=NodeState.RUNNING).update(state=state)
