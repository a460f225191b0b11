"""Reads an answer within bounds of time and size, whole or streamed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx

from llm.failures import EndpointTimeout, ReplyUnusable
from llm.values import Endpoint
from llm.wire import Usage, finished, stream_event, whole_answer

OnText = Callable[[str], None]


class Receiver:
    """Reads one response; a server that dribbles is stopped by the clock, not by silence."""

    def __init__(self, endpoint: Endpoint, *, seconds_left: Callable[[], float]) -> None:
        self._endpoint = endpoint
        self._seconds_left = seconds_left

    def read(self, response: httpx.Response, on_text: OnText | None) -> tuple[str, Usage]:
        kind = response.headers.get("content-type", "")
        if kind.startswith("text/event-stream"):
            return self._streamed(response, on_text)
        text, usage = whole_answer(b"".join(self._chunks(response)))
        if on_text:
            on_text(text)
        return text, usage

    def _streamed(self, response: httpx.Response, on_text: OnText | None) -> tuple[str, Usage]:
        parts: list[str] = []
        reason: str | None = None
        usage = Usage()
        for line in self._lines(response):
            event = stream_event(line)
            if event is None:
                continue
            usage = event.usage or usage
            for choice in event.choices[:1]:
                reason = choice.finish_reason or reason
                text = choice.delta.content if choice.delta else None
                if text:
                    parts.append(text)
                    if on_text:
                        on_text(text)
        return finished("".join(parts), reason), usage

    def _lines(self, response: httpx.Response) -> Iterator[str]:
        waiting = b""
        for chunk in self._chunks(response):
            *lines, waiting = (waiting + chunk).split(b"\n")
            for line in lines:
                yield line.decode("utf-8", "replace").rstrip("\r")
        if waiting:
            yield waiting.decode("utf-8", "replace")

    def _chunks(self, response: httpx.Response) -> Iterator[bytes]:
        size = 0
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > self._endpoint.reply_bytes:
                raise ReplyUnusable("模型端点的答复过长，已停止读取。")
            if self._seconds_left() <= 0:
                raise EndpointTimeout("模型端点没有在时限内答完。")
            yield chunk
