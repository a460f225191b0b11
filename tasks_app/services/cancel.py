from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from tasks_app.clock import Now
from tasks_app.events import event_record
from tasks_app.failures import WrongState
from tasks_app.models import Task
from tasks_app.states import EventType, State
from tasks_app.transitions import task_move


def task_cancel(*, task: Task, actor: User | None, reason: str = "") -> Task:
    """Cancel at once what waits; ask what runs to stop. Raises WrongState when it has ended."""
    with transaction.atomic():
        task = Task.objects.select_for_update().get(pk=task.pk)
        if task.is_final:
            raise WrongState(_("任务已经结束，不能再取消。"))
        if task.state == State.RUNNING:
            _ask_to_stop(task, actor, reason)
        else:
            task_move(
                task,
                source=State(task.state),
                target=State.CANCELLED,
                cancel_requested_at=Now(),
                cancel_reason=reason[:500],
                completed_at=Now(),
                run_after=None,
                question=None,
                answer_until=None,
            )
            data = {"reason": reason[:500]}
            event_record(task=task, type=EventType.CANCELLED, data=data, actor=actor)
        task.refresh_from_db()
    return task


def _ask_to_stop(task: Task, actor: User | None, reason: str) -> None:
    if task.cancel_requested_at is not None:
        return
    Task.objects.filter(pk=task.pk).update(cancel_requested_at=Now(), cancel_reason=reason[:500])
    data = {"reason": reason[:500]}
    event_record(task=task, type=EventType.CANCEL_REQUESTED, data=data, actor=actor)
