from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from tasks_app import bell
from tasks_app.clock import Now
from tasks_app.models import Lane, LaneChange

MOST_REASON = 200


@transaction.atomic
def lane_pause(*, lane: str, actor: User | None, reason: str = "") -> Lane:
    """Claim nothing more from the lane; what runs goes on. A paused lane stays as it is."""
    row, _created = Lane.objects.get_or_create(name=lane)
    running = Lane.objects.filter(name=lane, paused_at__isnull=True)
    if running.update(paused_at=Now(), paused_by=actor):
        _record(lane, LaneChange.Change.PAUSED, actor, reason)
    row.refresh_from_db()
    return row


@transaction.atomic
def lane_resume(*, lane: str, actor: User | None) -> Lane:
    """Claim from the lane again; one that is not paused stays as it is."""
    row, _created = Lane.objects.get_or_create(name=lane)
    paused = Lane.objects.filter(name=lane, paused_at__isnull=False)
    if paused.update(paused_at=None, paused_by=None):
        _record(lane, LaneChange.Change.RESUMED, actor)
    bell.ring_on_commit(lane)
    row.refresh_from_db()
    return row


def _record(lane: str, change: LaneChange.Change, actor: User | None, reason: str = "") -> None:
    LaneChange.objects.create(
        lane=lane,
        change=change,
        actor=actor,
        actor_name=actor.get_username() if actor else "",
        reason=reason[:MOST_REASON],
    )
