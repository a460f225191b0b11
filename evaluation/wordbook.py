"""The productions of the grammar: sentences by key, one folder a set.

`seen` is for everybody; whoever improves the engine never opens `unseen`, nor runs it alone.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("wording")
SEEN, UNSEEN, BOTH = FOLDER / "seen", FOLDER / "unseen", FOLDER / "both"


def productions(book: str, key: str, *, wording: Path) -> tuple[str, ...]:
    """All sentences for a key in the set of that folder."""
    found = tuple(sentences(wording, book)[key])
    if not found:
        raise KeyError(f"{book}.{key} has no production")
    return found


@cache
def sentences(wording: Path, book: str) -> dict[str, list[str]]:
    """A whole book of a set."""
    return tomllib.loads((wording / f"{book}.toml").read_text(encoding="utf-8"))
