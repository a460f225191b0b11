"""Refuses a body that is too large while it arrives, before anything is kept of it.

Under ASGI Django takes in the whole body before the first line of a view runs; only an application
around it can say no earlier.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from django.utils.translation import gettext_noop as _

from documents.english import in_english
from pipeline.said import Said

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Any, Receive, Any], Awaitable[None]]

TOO_LARGE = _("文件超过 %(limit)d MB 的上限。请拆分或压缩后再上传。")
FORM_BYTES = 64 * 1024  # what a form adds around its file


class _TooLarge(Exception):
    """More came than was announced or allowed."""


class BodyLimit:
    """An ASGI application that answers 413 in place of the one it wraps."""

    def __init__(self, application: Application, *, max_bytes: int) -> None:
        self._application = application
        self._limit = max_bytes + FORM_BYTES
        self._message = Said(TOO_LARGE, limit=max_bytes // (1024 * 1024))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        if _announced(scope) > self._limit:
            await self._refuse(send)
            return
        has_begun = False

        async def watched_send(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._application(scope, self._counted(receive), watched_send)
        except _TooLarge:
            if not has_begun:
                await self._refuse(send)

    def _counted(self, receive: Receive) -> Receive:
        """Bodies sent in chunks announce nothing: count them."""
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._limit:
                raise _TooLarge
            return message

        return counted

    async def _refuse(self, send: Send) -> None:
        wire = {
            "code": "file_too_large",
            "message": self._message,
            "message_en": in_english(self._message),
            "fields": {"file": [self._message]},
        }
        body = json.dumps(wire, ensure_ascii=False).encode()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        await send({"type": "http.response.start", "status": 413, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _announced(scope: Scope) -> int:
    value = dict(scope.get("headers", ())).get(b"content-length", b"0")
    return int(value) if value.isdigit() else 0
