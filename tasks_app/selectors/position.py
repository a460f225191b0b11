from __future__ import annotations

from tasks_app.models import Task
from tasks_app.queueing import ahead_of
from tasks_app.states import State


def queue_position(task: Task) -> int | None:
    """How many claims of the lane until this task's turn, from 1; None when it does not queue.

    A task that waits for its retry time has no position until that time has come.
    """
    if task.state != State.PENDING or task.status == "retrying":
        return None
    return ahead_of(task).count() + 1
