"""One due run of a schedule: submitted once, however many beats find it due."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model

from pipeline.errors import DomainError
from tasks_app.failures import IdempotencyConflict
from tasks_app.models import Task
from tasks_app.services import task_submit_by_kind

logger = logging.getLogger(__name__)

SUBMIT_SCHEDULED = "tasks_app.submit_scheduled"


@dataclass(frozen=True)
class DueRun:
    """A schedule (the id of its row) and the instant at which it was due."""

    schedule_id: int
    due: datetime

    @property
    def idempotency_key(self) -> str:
        return f"schedule:{self.schedule_id}:{self.due.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def scheduled_submit(
    run: DueRun, *, kind: str, owner: str, params: dict[str, Any] | None = None
) -> Task | None:
    """Submit for the user named `owner`; None when the schedule asks for what cannot be.

    The same run again gives the same task, whatever the schedule's row says by then.
    """
    user = get_user_model().objects.filter(username=owner, is_active=True).first()
    if user is None:
        _refuse(run, "owner_unknown")
        return None
    try:
        return task_submit_by_kind(
            owner=user, kind=kind, params=params or {}, idempotency_key=run.idempotency_key
        ).task
    except IdempotencyConflict:  # edited between two beats: the first of them has submitted
        return Task.objects.get(owner_id=user.pk, idempotency_key=run.idempotency_key)
    except DomainError as failure:
        _refuse(run, failure.code)
        return None


def _refuse(run: DueRun, code: str) -> None:
    logger.error(
        "a scheduled task was refused",
        extra={"schedule": run.schedule_id, "due": run.due.isoformat(), "code": code},
    )
