"""The WebSocket's edge: snapshot first, then events by number."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from typing import Any
from uuid import UUID

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import DatabaseError
from rest_framework.utils.encoders import JSONEncoder

from pipeline.errors import DomainError
from tasks_app.channels_edge.feed import MOST_AT_ONCE, TaskCursor
from tasks_app.channels_edge.groups import owner_group, task_group
from tasks_app.channels_edge.watchers import release, watched_owners, watched_tasks
from tasks_app.models import Task
from tasks_app.selectors import task_for, tasks_of
from tasks_app.states import UNFINISHED

logger = logging.getLogger(__name__)

UNAUTHENTICATED, NOT_YOURS, IDLE, BROKEN = 4401, 4404, 4408, 1011
RESUME_GRACE_SECONDS = 0.3  # live events wait that long for the client's `resume`
LOOK_SECONDS = 5.0  # a lost hint delays an event by no more than this
RIGHTS_SECONDS = 5.0  # who signs out elsewhere sees no more than this
IDLE_SECONDS = 600.0
LONGEST_MESSAGE = 4096


class FeedConsumer(AsyncWebsocketConsumer):
    """What both sockets share; subclasses say which tasks are watched."""

    async def connect(self) -> None:
        self._cursors: dict[UUID, TaskCursor] = {}
        self._sending = asyncio.Lock()
        self._wake = asyncio.Event()
        self._resumed = asyncio.Event()
        self._feeding: asyncio.Task[None] | None = None
        self._active_at = self._checked_at = time.monotonic()
        self.user = self.scope["user"]
        bearer = "bearer" in self.scope.get("subprotocols", [])
        await self.accept("bearer" if bearer else None)
        if not self.user.is_authenticated:
            await self.close(UNAUTHENTICATED)
            return
        if await self.subscribe():
            self._feeding = asyncio.create_task(self._feed_or_close())

    async def disconnect(self, code: int) -> None:
        if self._feeding is not None:
            self._feeding.cancel()
            await self.unsubscribe()

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        self._active_at = time.monotonic()
        try:
            if text_data is None or len(text_data) > LONGEST_MESSAGE:
                raise ValueError
            message = json.loads(text_data)
            await self._answer(message["type"], message)
        except (ValueError, KeyError, TypeError):
            await self._send_error("invalid", "无法理解这条消息；请发送 resume 或 ping。")

    async def task_changed(self, message: dict[str, Any]) -> None:
        """A hint from the channel layer."""
        self._hinted(UUID(message["task_id"]))
        self._wake.set()

    # --- for subclasses --------------------------------------------------------------------------

    async def subscribe(self) -> bool:
        raise NotImplementedError

    async def unsubscribe(self) -> None:
        raise NotImplementedError

    def _hinted(self, task_id: UUID) -> None:
        """A task has news; the socket of all tasks begins to watch one it did not know."""

    # --- inside ----------------------------------------------------------------------------------

    async def _answer(self, kind: str, message: dict[str, Any]) -> None:
        if kind == "ping":
            await self._send({"type": "pong"})
        elif kind == "resume":
            await self._resume(message)
        else:
            raise ValueError(kind)

    async def _resume(self, message: dict[str, Any]) -> None:
        after = int(message["after"])
        wanted = message.get("task_id")
        cursors = [c for c in self._cursors.values() if wanted in (None, str(c.task_id))]
        async with self._sending:
            for cursor in cursors:
                if not self._resumed.is_set() or wanted:
                    await self._send_all(await database_sync_to_async(cursor.resume)(after))
                else:  # live events are flowing: going back would break their order
                    await self._send(await database_sync_to_async(cursor.snapshot)())
        self._resumed.set()
        self._wake.set()

    async def _feed_or_close(self) -> None:
        """A connection that has become deaf must not look alive: the browser opens another."""
        try:
            await self._feed()
        except Exception:
            logger.exception("a feed broke")
            await self.close(BROKEN)

    async def _feed(self) -> None:
        await self._wait(self._resumed, RESUME_GRACE_SECONDS)
        self._resumed.set()
        while await self._may_go_on():
            await self._send_news()
            await self._wait(self._wake, LOOK_SECONDS)
            self._wake.clear()

    async def _may_go_on(self) -> bool:
        """Closes, with the reason, what is idle, signed out or left without a task."""
        now = time.monotonic()
        if now - self._active_at > IDLE_SECONDS:
            await self.close(IDLE)
            return False
        if now - self._checked_at < RIGHTS_SECONDS:
            return True
        self._checked_at = now
        try:
            return await self._has_rights()
        except DatabaseError:
            return True  # out of reach for now; the next look asks again

    async def _has_rights(self) -> bool:
        user = await self.scope["user_now"]()
        if user.pk == self.user.pk:
            return True
        await self.close(UNAUTHENTICATED)
        return False

    async def _send_news(self) -> None:
        for cursor in list(self._cursors.values()):
            more = True
            while more:
                async with self._sending:
                    try:
                        messages = await database_sync_to_async(cursor.news)()
                    except DatabaseError:
                        return  # out of reach for now; the next look tries again
                    await self._send_all(messages)
                more = len(messages) == MOST_AT_ONCE

    async def _send_all(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            await self._send(message)

    async def _send(self, message: dict[str, Any]) -> None:
        self._active_at = time.monotonic()
        await self.send(json.dumps(message, cls=JSONEncoder, ensure_ascii=False))

    async def _send_error(self, code: str, message: str) -> None:
        await self._send({"type": "error", "code": code, "message": message})

    async def _watch(self, task_id: UUID) -> None:
        cursor = TaskCursor(task_id)
        async with self._sending:
            try:
                snapshot = await database_sync_to_async(cursor.snapshot)()
            except Task.DoesNotExist:
                return  # deleted in between
            await self._send(snapshot)
            self._cursors[task_id] = cursor

    @staticmethod
    async def _wait(event: asyncio.Event, seconds: float) -> None:
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return


class TaskConsumer(FeedConsumer):
    """/ws/tasks/{id}/: one task."""

    async def subscribe(self) -> bool:
        try:
            task = await database_sync_to_async(task_for)(
                self.user, self.scope["url_route"]["kwargs"]["task_id"]
            )
        except DomainError as failure:
            await self._send_error(failure.code, failure.message)
            await self.close(NOT_YOURS)
            return False
        self._task_id = task.pk
        await self.channel_layer.group_add(task_group(task.pk), self.channel_name)
        watched_tasks[task.pk] += 1
        await self._watch(task.pk)
        return True

    async def _has_rights(self) -> bool:
        if not await super()._has_rights():
            return False
        try:
            await database_sync_to_async(task_for)(self.user, self._task_id)
        except DomainError as failure:  # deleted, or given to somebody else
            await self._send_error(failure.code, failure.message)
            await self.close(NOT_YOURS)
            return False
        return True

    async def unsubscribe(self) -> None:
        await self.channel_layer.group_discard(task_group(self._task_id), self.channel_name)
        release(watched_tasks, self._task_id)


class OwnTasksConsumer(FeedConsumer):
    """/ws/tasks/: all of one's own, a snapshot of each unfinished one first."""

    async def subscribe(self) -> bool:
        self._new: list[UUID] = []
        await self.channel_layer.group_add(owner_group(self.user.pk), self.channel_name)
        watched_owners[self.user.pk] += 1
        for task_id in await database_sync_to_async(_unfinished)(self.user):
            await self._watch(task_id)
        return True

    async def unsubscribe(self) -> None:
        await self.channel_layer.group_discard(owner_group(self.user.pk), self.channel_name)
        release(watched_owners, self.user.pk)

    def _hinted(self, task_id: UUID) -> None:
        if task_id not in self._cursors and task_id not in self._new:
            self._new.append(task_id)

    async def _send_news(self) -> None:
        while self._new:
            await self._watch(self._new.pop(0))
        await super()._send_news()


def _unfinished(user: Any) -> list[UUID]:
    return list(
        tasks_of(user)
        .filter(state__in=UNFINISHED)
        .order_by("-created_at")
        .values_list("id", flat=True)[:200]
    )
