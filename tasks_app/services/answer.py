from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from tasks_app import bell
from tasks_app.bounds import ANSWER_BYTES, check_json
from tasks_app.events import event_record
from tasks_app.failures import WrongState
from tasks_app.models import Task
from tasks_app.states import EventType, State
from tasks_app.transitions import task_move


def task_answer(*, task: Task, answer: Any, actor: User | None) -> Task:
    """Answer the question a task waits for and queue it again.

    Raises InvalidParams and TooLarge for the answer, WrongState when nothing was asked.
    """
    check_json(answer, field="answer", max_bytes=ANSWER_BYTES)
    with transaction.atomic():
        task = Task.objects.select_for_update().get(pk=task.pk)
        if task.state != State.WAITING_INPUT:
            raise WrongState(_("任务当前没有等待回答的问题。"))
        task_move(
            task,
            source=State.WAITING_INPUT,
            target=State.PENDING,
            answer=answer,
            question=None,
            answer_until=None,
        )
        event_record(task=task, type=EventType.ANSWERED, actor=actor)
        bell.ring_on_commit(task.lane)
        task.refresh_from_db()
    return task
