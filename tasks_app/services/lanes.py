from __future__ import annotations

from django.contrib.auth.models import User

from tasks_app import bell
from tasks_app.clock import Now
from tasks_app.models import Lane


def lane_pause(*, lane: str, actor: User | None) -> Lane:
    """Claim nothing more from the lane; what runs goes on."""
    row, _created = Lane.objects.get_or_create(name=lane)
    Lane.objects.filter(name=lane, paused_at__isnull=True).update(paused_at=Now(), paused_by=actor)
    row.refresh_from_db()
    return row


def lane_resume(*, lane: str, actor: User | None) -> Lane:
    row, _created = Lane.objects.get_or_create(name=lane)
    Lane.objects.filter(name=lane).update(paused_at=None, paused_by=None)
    bell.ring_on_commit(lane)
    row.refresh_from_db()
    return row
