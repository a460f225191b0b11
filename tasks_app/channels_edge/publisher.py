"""Sends hints through Redis after every commit that recorded an event.

With the in-memory layer there is nothing to send: each web process follows the table itself.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading

from channels.layers import InMemoryChannelLayer, get_channel_layer

from tasks_app.channels_edge.groups import hint, owner_group, task_group
from tasks_app.events import on_event

logger = logging.getLogger(__name__)

SEND_SECONDS = 2.0
MOST_WAITING = 10_000  # consumers look by themselves every few seconds, so a lost hint only delays


def is_in_memory() -> bool:
    return isinstance(get_channel_layer(), InMemoryChannelLayer)


def publish_hints() -> None:
    """Listen to events and send a hint for each; called once per process."""
    on_event(HintPublisher())


class HintPublisher:
    """A listener of events; a daemon thread with its own loop does the sending."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pid = 0
        self._loop: asyncio.AbstractEventLoop
        self._hints: asyncio.Queue[tuple[str, int]]

    def __call__(self, task_id: str, owner_id: int, seq: int) -> None:
        if is_in_memory():
            return
        self._ensure_thread()
        self._loop.call_soon_threadsafe(self._offer, self._hints, (task_id, owner_id))

    def _ensure_thread(self) -> None:
        with self._lock:
            if self._pid == os.getpid():
                return
            self._pid = os.getpid()
            self._loop, self._hints = asyncio.new_event_loop(), asyncio.Queue()
            # No executor thread waits in between: the interpreter would join it and never end.
            threading.Thread(
                target=self._loop.run_until_complete,
                args=(self._send_all(self._hints),),
                name="hints",
                daemon=True,
            ).start()

    @staticmethod
    def _offer(hints: asyncio.Queue[tuple[str, int]], hint: tuple[str, int]) -> None:
        if hints.qsize() < MOST_WAITING:
            hints.put_nowait(hint)

    async def _send_all(self, hints: asyncio.Queue[tuple[str, int]]) -> None:
        while True:
            task_id, owner_id = await hints.get()
            try:
                await asyncio.wait_for(self._send(task_id, owner_id), SEND_SECONDS)
            except Exception as error:  # whatever Redis' client raises: watchers look by themselves
                logger.warning(
                    "a hint could not be sent",
                    extra={"task_id": task_id, "exception": type(error).__name__},
                )

    async def _send(self, task_id: str, owner_id: int) -> None:
        layer = get_channel_layer()
        for group in (task_group(task_id), owner_group(owner_id)):
            await layer.group_send(group, hint(task_id))
