"""The chat-completions protocol: request body, whole answers, streamed answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from llm.failures import ReplyTruncated, ReplyUnusable
from llm.values import Endpoint, Message


class Usage(msgspec.Struct):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Text(msgspec.Struct):
    content: str | None = None


class Choice(msgspec.Struct):
    message: Text | None = None
    delta: Text | None = None
    finish_reason: str | None = None


class Body(msgspec.Struct):
    """A whole answer, or one event of a stream."""

    choices: list[Choice] = []
    usage: Usage | None = None


def request_body(
    endpoint: Endpoint, model: str, messages: Sequence[Message], *, json_mode: bool
) -> dict[str, Any]:
    """Without `json_mode` only what every server knows is asked for."""
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": item.role, "content": item.content} for item in messages],
        "temperature": 0,
        "max_tokens": endpoint.reply_tokens,
        "stream": endpoint.stream,
    }
    if json_mode:
        body["response_format"] = {"type": "json_object"}
        if endpoint.stream:
            body["stream_options"] = {"include_usage": True}
    return body


def whole_answer(content: bytes) -> tuple[str, Usage]:
    """Text and usage of an answer that came in one piece."""
    body = _decoded(content)
    if not body.choices or body.choices[0].message is None:
        raise ReplyUnusable("模型端点的答复没有内容。")
    choice = body.choices[0]
    return finished(choice.message.content if choice.message else "", choice.finish_reason), (
        body.usage or Usage()
    )


def stream_event(line: str) -> Body | None:
    """The event of a line of a stream; None for comments and empty lines."""
    if not line.startswith("data:"):
        return None
    data = line.removeprefix("data:").strip()
    return _decoded(data.encode()) if data and data != "[DONE]" else None


def finished(text: str | None, reason: str | None) -> str:
    """The text of an answer that came to its end."""
    if reason == "length":
        raise ReplyTruncated("模型的答复因长度上限被截断，未予采用。")
    if reason is None:
        raise ReplyTruncated("模型的答复没有结束标志，可能不完整，未予采用。")
    if not text or not text.strip():
        raise ReplyUnusable("模型端点的答复没有内容。")
    return text


def _decoded(content: bytes) -> Body:
    try:
        return msgspec.json.decode(content, type=Body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReplyUnusable("模型端点的答复不是约定的格式。") from error
