"""Sentences of those who do not know in which language they will be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

Translate = Callable[[str], str]


def marked(text: str) -> str:
    """Marks a text for the catalogue; import it as `_`."""
    return text


class Said(str):
    """A sentence in the language of the source, Chinese, that can be told in another.

    `text` is a text of the catalogue; `data` fills its places and may hold sentences itself.
    """

    text: str
    data: dict[str, Any]

    def __new__(cls, text: str, **data: Any) -> Said:
        said = super().__new__(cls, text % data)
        said.text, said.data = text, data
        return said

    @classmethod
    def shorter(cls, source: str, text: str, **data: Any) -> Said:
        """The source has words of its own; other languages tell `text` in their place."""
        said = str.__new__(cls, source)
        said.text, said.data = text, data
        return said

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), str(self), vars(self))

    def told(self, translate: Translate) -> str:
        """The sentence after `translate`."""
        parts = {name: told(value, translate) for name, value in self.data.items()}
        return translate(self.text) % parts


class Listed(Said):
    """Several sentences or names in a row; `separator` is a text of the catalogue."""

    parts: tuple[str, ...]

    def __new__(cls, parts: Iterable[str], separator: str) -> Listed:
        found = tuple(parts)
        listed = str.__new__(cls, separator.join(found))
        listed.text, listed.data, listed.parts = separator, {}, found
        return listed

    def told(self, translate: Translate) -> str:
        return translate(self.text).join(told(part, translate) for part in self.parts)


def told(value: Any, translate: Translate) -> Any:
    """A sentence after `translate`; anything else as it is."""
    return value.told(translate) if isinstance(value, Said) else value


def _again(kind: type[Said], source: str, kept: dict[str, Any]) -> Said:
    """A copy, also of what comes from another process."""
    said = str.__new__(kind, source)
    vars(said).update(kept)
    return said
