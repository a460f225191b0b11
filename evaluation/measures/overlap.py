"""Whether a quote and a planted sentence are the same place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from evaluation.engine import Outcome
from litigation.analysis.values.sources import Citation

LONG_ENOUGH = 8
_BLANK = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """The text without blanks and line breaks, and in half width."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def is_same_place(quote: str, sentence: str) -> bool:
    """One holds the other, or they share a run of some length."""
    left, right = squeezed(quote), squeezed(sentence)
    if not left or not right:
        return False
    if left in right or right in left:
        return True
    short, long = sorted((left, right), key=len)
    return any(short[at : at + LONG_ENOUGH] in long for at in range(len(short) - LONG_ENOUGH + 1))


def names_cited(outcome: Outcome, citations: Iterable[Citation]) -> set[str]:
    """The names of the papers cited."""
    names = {source.id: source.name for source in outcome.sources}
    return {names.get(one.document, "") for one in citations}
