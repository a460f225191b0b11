"""The productions of the grammar: sentences by key, in a visible and a held-out set."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("wording")


def productions(book: str, key: str, *, held_out: bool) -> tuple[str, ...]:
    """All sentences for a key; the two sets share none but what is marked as for both."""
    entry = _book(book)[key]
    chosen = entry.get("unseen" if held_out else "seen", [])
    found = (*chosen, *entry.get("both", []))
    if not found:
        raise KeyError(f"{book}.{key} has no production")
    return tuple(found)


@cache
def _book(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
