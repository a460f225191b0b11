"""A law as read from one file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ReadArticle:
    number: int
    branch: int
    label: str
    heading: str
    text: str


@dataclass(frozen=True)
class ReadLaw:
    """`last_day` is what the text itself says of its end; `notes` is what a person should check."""

    title: str
    effective_from: date
    last_day: date | None
    revised: str
    articles: tuple[ReadArticle, ...]
    notes: tuple[str, ...]
