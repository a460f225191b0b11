"""The shape of a model's answer; anything else is refused."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from llm.failures import ReplyUnusable

FENCE = "```"


class Quote(msgspec.Struct, frozen=True):
    id: Annotated[str, msgspec.Meta(max_length=20)]
    quote: Annotated[str, msgspec.Meta(max_length=2_000)]


class Statement(msgspec.Struct, frozen=True):
    kind: Literal["strength", "weakness", "defence", "issue"]
    text: Annotated[str, msgspec.Meta(min_length=4, max_length=1_000)]
    quotes: Annotated[tuple[Quote, ...], msgspec.Meta(max_length=20)] = ()
    answer: Annotated[str, msgspec.Meta(max_length=1_000)] = ""


class Answer(msgspec.Struct, frozen=True):
    """`statements` one by one: a broken one must not take the others along."""

    statements: Annotated[tuple[msgspec.Raw, ...], msgspec.Meta(max_length=100)]


def read_answer(text: str) -> tuple[tuple[Statement, ...], int]:
    """The statements, and how many of them had no usable shape."""
    try:
        raw = msgspec.json.decode(_unfenced(text), type=Answer).statements
    except (msgspec.DecodeError, UnicodeError) as error:
        raise ReplyUnusable("模型的答复不是约定的 JSON 格式。") from error
    found: list[Statement] = []
    for one in raw:
        try:
            found.append(msgspec.json.decode(one, type=Statement))
        except msgspec.DecodeError:
            continue
    return tuple(found), len(raw) - len(found)


def _unfenced(text: str) -> str:
    """The JSON inside a Markdown fence, where a model puts one around it."""
    stripped = text.strip()
    if not stripped.startswith(FENCE):
        return stripped
    return stripped.removeprefix(FENCE).removeprefix("json").removesuffix(FENCE).strip()
