"""Finds a model's quotes in the sources, character by character."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.citations import cite
from litigation.analysis.models_opinion.answer import Quote
from litigation.analysis.models_opinion.excerpts import Excerpt
from litigation.analysis.values.sources import Citation

SHORTEST_QUOTE = 6
LONGEST_QUOTE = 300
FEWEST_WORDS = 4  # characters of a quote besides names


def true_citations(
    quotes: tuple[Quote, ...], excerpts: tuple[Excerpt, ...], names: Iterable[str] = ()
) -> tuple[Citation, ...] | None:
    """A citation for every quote; None when there is no quote or one is not in the sources.

    A statement that leans on one true and one invented quote is not trusted either.
    """
    found = [_found(quote, excerpts) for quote in quotes if not _only_names(quote.quote, names)]
    if len(found) < len(quotes):
        return None
    citations = tuple(citation for citation in found if citation is not None)
    if not citations or len(citations) < len(found):
        return None
    return tuple(dict.fromkeys(citations))


def _only_names(words: str, names: Iterable[str]) -> bool:
    """A party's name stands in every paper and bears nothing out."""
    for name in names:
        words = words.replace(name, "")
    return sum(char.isalnum() for char in words) < FEWEST_WORDS


def _found(quote: Quote, excerpts: tuple[Excerpt, ...]) -> Citation | None:
    words = quote.quote.strip()
    if not SHORTEST_QUOTE <= len(words) <= LONGEST_QUOTE:
        return None
    named = [excerpt for excerpt in excerpts if excerpt.id == quote.id]
    for excerpt in (*named, *excerpts):
        at = excerpt.text.find(words)
        if at >= 0:
            start = excerpt.start + at
            return cite(excerpt.source, excerpt.page, start, start + len(words))
    return None
