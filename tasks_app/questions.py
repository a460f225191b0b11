"""Questions that nobody answers: a reminder before the deadline, a plain failure after it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max, Q
from django.utils.translation import gettext_noop as _

from pipeline.said import Said
from tasks_app.clock import Now, database_now
from tasks_app.events import event_record
from tasks_app.models import Task
from tasks_app.said import fields_of, told_of
from tasks_app.states import EventType, State
from tasks_app.transitions import task_move

ANSWER_OVERDUE = "answer_overdue"
OVERDUE_MESSAGE = _(
    "系统提出的问题在截止时间前没有得到回答，任务已停止。"
    "已完成的步骤仍保留；从失败处重试会再次提问。"
)
REMIND_SHARE = 0.5  # of a short wait; a long one is reminded of a fixed time before its end


def questions_sweep() -> int:
    """Remind and expire what is due; any process may call it, any number of times."""
    now = database_now()
    asked = Task.objects.filter(state=State.WAITING_INPUT, answer_until__isnull=False)
    overdue = [task for task in asked.filter(answer_until__lte=now) if _expire(task)]
    open_ones = asked.filter(answer_until__gt=now).annotate(asked_at=Max("attempts__ended_at"))
    due = [task for task in open_ones if _wants_reminder(task, now)]
    return len(overdue) + sum(_remind(task) for task in due)


def reminder_at(asked_at: datetime | None, until: datetime) -> datetime:
    """A day (by default) before the deadline, but not in the first half of the wait."""
    early = until - timedelta(seconds=settings.TASKS_ANSWER_REMINDER_SECONDS)
    if asked_at is None:
        return early
    return max(early, asked_at + (until - asked_at) * REMIND_SHARE)


def _wants_reminder(task: Task, now: datetime) -> bool:
    asked_at, until = task.asked_at, task.answer_until  # type: ignore[attr-defined]  # annotated
    if until is None or now < reminder_at(asked_at, until):
        return False
    reminded_at = task.answer_reminded_at
    return reminded_at is None or (asked_at is not None and reminded_at < asked_at)


def _expire(task: Task) -> bool:
    said = Said(OVERDUE_MESSAGE)
    with transaction.atomic():
        moved = task_move(
            task,
            source=State.WAITING_INPUT,
            target=State.FAILED,
            guard=Q(answer_until__lte=Now()),
            completed_at=Now(),
            current_node=F("current_node"),
            question=None,
            answer_until=None,
            error_code=ANSWER_OVERDUE,
            **fields_of(said, name="error_message"),
        )
        if moved:
            data = {"error_code": ANSWER_OVERDUE, **told_of(said, name="error_message")}
            event_record(task=task, type=EventType.FAILED, data=data)
        return moved


def _remind(task: Task) -> bool:
    with transaction.atomic():
        unreminded = Task.objects.filter(
            pk=task.pk,
            state=State.WAITING_INPUT,
            answer_reminded_at=task.answer_reminded_at,
            answer_until=task.answer_until,
        )
        if not unreminded.update(answer_reminded_at=Now()):
            return False
        until = task.answer_until.isoformat() if task.answer_until else None
        event_record(task=task, type=EventType.REMINDED, data={"answer_until": until})
        return True
