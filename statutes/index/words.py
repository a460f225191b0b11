"""Text as the index sees it: every Chinese character a word, other letters and digits in runs.

Neighbouring characters are found by phrase, so words of one or two characters are found as well;
an index of trigrams finds nothing shorter than three.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[0-9a-z]+|[^\W0-9a-z_]")


def words_of(text: str) -> list[str]:
    """The words in order, in one writing: full-width and upper-case letters are folded."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def phrases_of(query: str, *, most: int) -> tuple[tuple[str, ...], ...]:
    """The blank-separated parts of a query, each as the words that must stand in a row."""
    phrases = (tuple(words_of(part)) for part in query.split())
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))[:most]
