"""All relations between the papers, each with the places that show it."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.extraction.relations.contracts import contract_relations
from litigation.analysis.extraction.relations.letters import letter_relations
from litigation.analysis.values.facts import Contradiction, Event, Relation

_MOST = 400
_OPPOSED = ("amount_mismatch", "date_mismatch", "fact_disputed", "payment_untold")


def relations_of(
    papers: tuple[Paper, ...],
    own: tuple[Paper, ...],
    book: PartyBook,
    events: tuple[Event, ...],
    contradictions: tuple[Contradiction, ...],
) -> tuple[Relation, ...]:
    """`own` are the papers without copies."""
    found = [
        *_duplicates(papers),
        *contract_relations(own, book, events),
        *letter_relations(own, book),
        *_opposed(contradictions),
    ]
    return tuple(dict.fromkeys(found))[:_MOST]


def _duplicates(papers: tuple[Paper, ...]) -> Iterator[Relation]:
    for paper in papers:
        if paper.duplicate_of:
            cited = (paper.classified.citation,) if paper.classified.citation else ()
            yield Relation("duplicates", paper.id, paper.duplicate_of, "内容相同，只计一次", cited)


def _opposed(contradictions: tuple[Contradiction, ...]) -> Iterator[Relation]:
    """Two papers that cannot both be right, with a quote of either."""
    for one in contradictions:
        places = {citation.document: citation for citation in reversed(one.citations)}
        if one.kind in _OPPOSED and len(places) > 1:
            first, second = list(dict.fromkeys(c.document for c in one.citations))[:2]
            cited = (places[first], places[second])
            yield Relation("contradicts", first, second, one.text, cited)
