"""One tail of the task table per web process feeds the in-memory channel layer.

It follows each task's `last_seq`, not the event table's row ids: on PostgreSQL a transaction that
commits late has smaller ids than ones already seen.
"""

from __future__ import annotations

import asyncio
import logging
from uuid import UUID

from channels.db import database_sync_to_async
from channels.layers import get_channel_layer
from django.db import DatabaseError
from django.db.models import Q

from tasks_app.channels_edge.groups import hint, owner_group, task_group
from tasks_app.channels_edge.watchers import watched_owners, watched_tasks
from tasks_app.clock import in_seconds
from tasks_app.models import Task

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
LATE_COMMIT_SECONDS = 60


class EventTail:
    """Run `follow()` as a task of the web process's event loop; cancel it to stop."""

    def __init__(self) -> None:
        self._seen: dict[UUID, int] = {}

    async def follow(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if not watched_tasks and not watched_owners:
                self._seen.clear()
                continue
            try:
                await self._look()
            except DatabaseError:
                logger.warning("the event tail cannot reach the database")

    async def _look(self) -> None:
        rows = await database_sync_to_async(_changed)(list(watched_tasks), list(watched_owners))
        layer = get_channel_layer()
        for task_id, owner_id, last_seq in rows:
            if self._seen.get(task_id) == last_seq:
                continue
            self._seen[task_id] = last_seq
            for group in (task_group(task_id), owner_group(owner_id)):
                await layer.group_send(group, hint(task_id))


def _changed(tasks: list[UUID], owners: list[int]) -> list[tuple[UUID, int, int]]:
    return list(
        Task.objects.filter(
            Q(id__in=tasks) | Q(owner_id__in=owners),
            updated_at__gte=in_seconds(-LATE_COMMIT_SECONDS),
        )
        .order_by()
        .values_list("id", "owner_id", "last_seq")
    )
