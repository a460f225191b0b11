from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from pipeline.errors import DomainError
from tasks_app.models import Task
from tasks_app.selectors.error_groups import failed_with
from tasks_app.services.retry import task_retry

MOST = 100  # in one call, so that a request stays short; the caller goes on from `reached`


@dataclass(frozen=True)
class Reached:
    """The last task looked at, by when it failed and its id."""

    at: datetime
    task_id: UUID


@dataclass(frozen=True)
class GroupRetry:
    """`left`: how many of the group lie behind `reached` and wait for another call."""

    retried: int
    refused: int
    left: int
    reached: Reached | None


def tasks_retry_group(
    *,
    error_code: str,
    kind: str,
    failed_until: datetime,
    actor: User | None,
    after: Reached | None = None,
    most: int = MOST,
) -> GroupRetry:
    """Queue the group's tasks again, each on its own, from the failed step.

    Only what failed until that instant is taken, so that a task that fails again is not retried
    for ever.
    """
    group = failed_with(error_code, kind).filter(completed_at__lte=failed_until)
    behind = _behind(group, after)
    chosen = list(behind.only("id", "completed_at")[:most])
    retried = sum(_is_retried(task, actor) for task in chosen)
    reached = _reached(chosen) or after
    left = _behind(group, reached).count() if len(chosen) == most else 0
    return GroupRetry(retried, len(chosen) - retried, left, reached)


def _behind(group: QuerySet[Task], after: Reached | None) -> QuerySet[Task]:
    if after is None:
        return group
    same = Q(completed_at=after.at, id__gt=after.task_id)
    return group.filter(same | Q(completed_at__gt=after.at))


def _is_retried(task: Task, actor: User | None) -> bool:
    try:
        task_retry(task=task, actor=actor)
    except DomainError:  # taken up meanwhile, or of a kind this process does not know
        return False
    return True


def _reached(chosen: list[Task]) -> Reached | None:
    last = chosen[-1] if chosen else None
    return Reached(last.completed_at, last.pk) if last and last.completed_at else None
