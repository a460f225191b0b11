"""What host and reader process say to each other: msgpack frames after a four-byte length."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import BinaryIO

import msgspec

from documents.readers.limits import Limits
from documents.text import DocumentText, Page, Problem

MAX_FRAME = 1 << 30
_LENGTH = struct.Struct(">I")


@dataclass(frozen=True)
class ReadRequest:
    """Read the text of the file at `path`."""

    path: str
    media_type: str
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class ImageRequest:
    """Show one page of the file at `path` as a PNG."""

    path: str
    media_type: str
    page: int
    turned: int = 0


@dataclass(frozen=True)
class CountRequest:
    """How many pages, and can the file be opened at all."""

    path: str
    media_type: str


@dataclass(frozen=True)
class Started:
    """The reader took the request: from here on a crash is the file's doing."""


@dataclass(frozen=True)
class Alive:
    """Still at work, for what has no pages to send."""


@dataclass(frozen=True)
class PageRead:
    """A page is done; sent at once so that it survives a later crash."""

    page: Page
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Done:
    """The whole reading; pages already sent are not repeated."""

    text: DocumentText
    pages: int | None = None


@dataclass(frozen=True)
class Shown:
    """The PNG, empty when there is no such page."""

    png: bytes


@dataclass(frozen=True)
class Failed:
    """The reader met an exception that nobody expected; its type, never its text."""

    kind: str


Request = ReadRequest | ImageRequest | CountRequest
Answer = Started | Alive | PageRead | Done | Shown | Failed
_REQUESTS = {"read": ReadRequest, "image": ImageRequest, "count": CountRequest}
_ANSWERS = {
    "started": Started,
    "alive": Alive,
    "page": PageRead,
    "done": Done,
    "shown": Shown,
    "failed": Failed,
}
_NAMES = {kind: name for kinds in (_REQUESTS, _ANSWERS) for name, kind in kinds.items()}


def pack(message: Request | Answer) -> bytes:
    """The frame of a message."""
    name = _NAMES[type(message)]
    body = msgspec.msgpack.encode((name, msgspec.Raw(msgspec.msgpack.encode(message))))
    return _LENGTH.pack(len(body)) + body


def unpack(body: bytes) -> Request | Answer:
    """The message in a frame's body."""
    name, raw = msgspec.msgpack.decode(body, type=tuple[str, msgspec.Raw])
    kind = {**_REQUESTS, **_ANSWERS}[name]
    message: Request | Answer = msgspec.msgpack.decode(raw, type=kind)
    return message


def body_length(head: bytes) -> int:
    """The length that a frame's first four bytes announce."""
    length: int = _LENGTH.unpack(head)[0]
    if length > MAX_FRAME:
        raise ValueError("frame too long")
    return length


def receive(stream: BinaryIO) -> Request | Answer | None:
    """The next message of a blocking stream, None at its end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    body = stream.read(body_length(head))
    return unpack(body)
