"""Notices in the app."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import QuerySet

from tasks_app.clock import Now
from tasks_app.models import Notice

MANY = 100


def notices_of(user: User, *, unread: bool = False) -> QuerySet[Notice]:
    """What the user wants to see in the app, latest first."""
    notices = Notice.objects.filter(user_id=user.pk, is_shown=True).select_related("task")
    return notices.filter(read_at__isnull=True) if unread else notices


def notices_unread_count(user: User) -> int:
    """How many are not read yet; MANY stands for that many or more."""
    unread = Notice.objects.filter(user_id=user.pk, is_shown=True, read_at__isnull=True)
    return len(unread.order_by().values_list("pk", flat=True)[:MANY])


def notices_mark_read(
    *, user: User, ids: list[int] | None = None, task_id: UUID | None = None
) -> int:
    """Mark the user's notices as read: those ids, those of a task, or all; how many."""
    notices = notices_of(user, unread=True)
    if ids is not None:
        notices = notices.filter(pk__in=ids)
    if task_id is not None:
        notices = notices.filter(task_id=task_id)
    return notices.update(read_at=Now())
