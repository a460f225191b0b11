from __future__ import annotations

from enum import StrEnum

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from tasks_app import bell
from tasks_app.clock import Now
from tasks_app.events import event_record
from tasks_app.failures import WrongState
from tasks_app.models import Task, TaskNode, TaskNodeItem
from tasks_app.progress import overall_progress
from tasks_app.queueing import turn_next
from tasks_app.registry import kind_named
from tasks_app.states import EventType, NodeState, State
from tasks_app.transitions import task_move


class RetryFrom(StrEnum):
    FAILED_NODE = "failed_node"
    START = "start"


def task_retry(
    *, task: Task, actor: User | None, retry_from: RetryFrom = RetryFrom.FAILED_NODE
) -> Task:
    """Queue a failed or cancelled task again, keeping finished nodes unless from the start."""
    with transaction.atomic():
        task = Task.objects.select_for_update().get(pk=task.pk)
        if task.state not in (State.FAILED, State.CANCELLED):
            raise WrongState(_("只有失败或已取消的任务才能重新执行。"))
        kind = kind_named(task.kind)
        _reset_nodes(task, retry_from)
        task_move(
            task,
            source=State(task.state),
            target=State.PENDING,
            progress=overall_progress(task, kind),
            plan_version=kind.plan_version,
            turn=turn_next(owner_id=task.owner_id, lane=task.lane),
            queued_at=Now(),
            retry_count=0,
            lost_count=0,
            last_retry_at=Now(),
            run_after=None,
            cancel_requested_at=None,
            cancel_reason="",
            completed_at=None,
            error_code="",
            error_message="",
            error_message_en="",
            viewed_at=None,  # its next end is news again
        )
        data = {"from": str(retry_from), "lane": task.lane}
        event_record(task=task, type=EventType.QUEUED, data=data, actor=actor)
        bell.ring_on_commit(task.lane)
        task.refresh_from_db()
    return task


def _reset_nodes(task: Task, retry_from: RetryFrom) -> None:
    again = TaskNode.objects.filter(task=task)
    if retry_from == RetryFrom.FAILED_NODE:
        again = again.exclude(state=NodeState.FINISHED)
    else:
        TaskNodeItem.objects.filter(node__task=task).delete()
        again.update(output=None)
    again.update(
        state=NodeState.PENDING,
        progress=0,
        message="",
        message_en="",
        started_at=None,
        finished_at=None,
        worked_seconds=None,
    )
