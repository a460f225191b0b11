"""Sentences of workers, which do not know in which language they will be read."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext, override


class Said(str):
    """A sentence in the language of the source, Chinese; `english` is the same for English pages.

    `text` is a text of the catalogue, marked there by gettext_noop; `data` fills its places.
    """

    english: str

    def __new__(cls, text: str, **data: Any) -> Said:
        said = super().__new__(cls, text % data)
        with override("en"):
            said.english = gettext(text) % data
        return said


def fields_of(message: str, *, longest: int) -> dict[str, str]:
    """A message for a row or an event, cut to its bound; English beside it where it is known."""
    english = getattr(message, "english", "")
    return {"message": message[:longest], "message_en": english[:longest]}
