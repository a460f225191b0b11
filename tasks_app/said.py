"""Sentences for rows and events, kept in both languages, and for whoever asks, in one."""

from __future__ import annotations

from django.utils.translation import get_language, gettext, override

from pipeline.said import Said


def english_of(message: str) -> str:
    """The sentence for English pages; empty where only its Chinese is known."""
    if not isinstance(message, Said):
        return ""
    with override("en"):
        return message.told(gettext)


def spoken(message: str) -> str:
    """The sentence in the language of the present request."""
    return of_two(str(message), english_of(message))


def of_two(source: str, english: str) -> str:
    """What was kept in both languages, in that of the present request; the source if need be."""
    is_english = (get_language() or "").startswith("en")
    return english if is_english and english else source


def in_two(source: str, english: str) -> str:
    """A sentence that was kept in both languages, to stand inside another."""
    return Said.shorter(source, "%(english)s", english=english) if english else source


def fields_of(message: str, *, longest: int | None = None, name: str = "message") -> dict[str, str]:
    """A message for a row, cut to its bound; English beside it where it is known."""
    return {name: str(message)[:longest], f"{name}_en": english_of(message)[:longest]}


def told_of(message: str, *, longest: int | None = None, name: str = "message") -> dict[str, str]:
    """The same for an event, which leaves English out where none is known."""
    fields = fields_of(message, longest=longest, name=name)
    return {key: text for key, text in fields.items() if key == name or text}
