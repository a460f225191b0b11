"""Notices in the app."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db.models import QuerySet

from tasks_app.clock import Now
from tasks_app.models import Notice


def notices_of(user: User, *, unread: bool = False) -> QuerySet[Notice]:
    """What the user wants to see in the app, latest first."""
    notices = Notice.objects.filter(user_id=user.pk, is_shown=True).select_related("task")
    return notices.filter(read_at__isnull=True) if unread else notices


def notices_mark_read(*, user: User, ids: list[int] | None = None) -> int:
    """Mark those (None: all) of the user's notices as read; returns how many were not yet."""
    notices = notices_of(user, unread=True)
    if ids is not None:
        notices = notices.filter(pk__in=ids)
    return notices.update(read_at=Now())
