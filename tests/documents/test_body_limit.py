"""A body that is too large is refused while it arrives."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from documents.body_limit import FORM_BYTES, BodyLimit


def run(chunks: list[bytes], *, announced: int | None = None, limit: int = 100) -> tuple[int, Any]:
    """The status, and how many chunks the application's server had to fetch."""
    fetched, sent = 0, []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 201, "headers": []})
        await send({"type": "http.response.body", "body": b"{}"})

    async def receive() -> dict[str, Any]:
        nonlocal fetched
        fetched += 1
        more = fetched < len(chunks)
        return {"type": "http.request", "body": chunks[fetched - 1], "more_body": more}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [] if announced is None else [(b"content-length", str(announced).encode())]
    scope = {"type": "http", "headers": headers}
    asyncio.run(BodyLimit(application, max_bytes=limit)(scope, receive, send))
    if sent[0]["status"] == 413:
        assert json.loads(sent[1]["body"])["code"] == "file_too_large"
    return sent[0]["status"], fetched


def test_an_announced_size_over_the_limit_is_refused_unread() -> None:
    assert run([b"x"], announced=60 * 2**20) == (413, 0)


def test_chunks_without_an_announcement_are_counted() -> None:
    chunk = b"x" * FORM_BYTES
    assert run([chunk] * 5) == (413, 2)


def test_what_fits_passes() -> None:
    assert run([b"x" * 50, b"x" * 50], announced=100) == (201, 2)
