"""Starts and stops, with the ASGI server, what lives in the web process."""

from __future__ import annotations

import asyncio
from typing import Any

from tasks_app.channels_edge.publisher import is_in_memory
from tasks_app.channels_edge.tail import EventTail
from tasks_app.web_process import WebProcess


class Lifespan:
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await receive()
        process = WebProcess()
        process.start()
        tail = asyncio.create_task(EventTail().follow()) if is_in_memory() else None
        await send({"type": "lifespan.startup.complete"})
        await receive()
        if tail is not None:
            tail.cancel()
        await asyncio.to_thread(process.stop)
        await send({"type": "lifespan.shutdown.complete"})
