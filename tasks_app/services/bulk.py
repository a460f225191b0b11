from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User

from pipeline.errors import DomainError
from tasks_app.models import Task
from tasks_app.said import spoken
from tasks_app.selectors.tasks import task_for
from tasks_app.services.boost import VIP_BOOST, task_boost
from tasks_app.services.cancel import task_cancel
from tasks_app.services.retry import RetryFrom, task_retry


def tasks_bulk(*, user: User, action: str, task_ids: list[UUID]) -> list[dict[str, Any]]:
    """Cancel, retry or boost each task on its own; the answer tells each outcome."""
    changes: dict[str, Callable[..., Task]] = {
        "cancel": task_cancel,
        "retry": task_retry,
        "restart": partial(task_retry, retry_from=RetryFrom.START),
        "boost": partial(task_boost, boost=VIP_BOOST),
    }
    return [_outcome(user, changes[action], task_id) for task_id in task_ids]


def _outcome(user: User, change: Callable[..., Task], task_id: UUID) -> dict[str, Any]:
    try:
        task = change(task=task_for(user, task_id), actor=user)
    except DomainError as failure:
        return {"task_id": str(task_id), "ok": False, **failure.as_wire(spoken)}
    return {"task_id": str(task_id), "ok": True, "status": task.status}
