"""Where the papers tell of something: events, amounts, terms and details with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.chairs import by_creditor, by_debtor
from litigation.analysis.evidence.loan_traces import loan_term
from litigation.analysis.values.facts import Event, Facts
from litigation.analysis.values.sources import Citation
from litigation.packages.schema import Proof

# "no non-conformity was found" says the opposite of the word it holds
_NEGATED = re.compile(r"(?:未发现|未见|没有|无)(?:任何|明显)?(?:不合格|不符合|超差|超标)")


@dataclass(frozen=True)
class Trace:
    """A place in a paper that tells of what a proof asks for."""

    citation: Citation
    by_known: bool = True  # False: the papers do not say who did it


def traces(facts: Facts, proof: Proof) -> Iterator[Trace]:
    """All places that match the proof's events, amounts, terms or details."""
    for event in sorted(facts.events, key=lambda one: one.amount is None):
        known = _by(facts, event, proof)
        if known is not None:
            yield from (Trace(citation, known) for citation in _telling(event, proof))
    for amount in facts.amounts:
        if amount.kind in proof.amounts:
            yield from map(Trace, amount.citations)
    for term in proof.terms:
        yield from map(Trace, _term(facts, term))
    for party in facts.parties:
        for detail in party.details:
            if detail.name in proof.details:
                yield from map(Trace, detail.citations)


def says(facts: Facts, document: str, proof: Proof) -> bool:
    """Whether a known passage of the paper holds a word that the proof excludes."""
    if not proof.without:
        return False
    for event in facts.events:
        quotes = [one.quote for one in event.citations if one.document == document]
        if quotes and any(_says(text, proof.without) for text in (event.text, *quotes)):
            return True
    return False


def _telling(event: Event, proof: Proof) -> tuple[Citation, ...]:
    """The places of an event that say what the proof asks for."""
    if not (proof.events or proof.words) or (proof.events and event.kind not in proof.events):
        return ()
    cited = _telling_first(event)
    if not proof.words or _says(event.text, proof.words):
        return cited
    return tuple(one for one in cited if _says(one.quote, proof.words))


def _telling_first(event: Event) -> tuple[Citation, ...]:
    """The places that name the sum before those that only name the day."""
    if event.amount is None:
        return event.citations
    sum_of_it = f"{event.amount:,.2f}"
    return tuple(sorted(event.citations, key=lambda one: sum_of_it not in one.quote))


def _says(passage: str, words: tuple[str, ...]) -> bool:
    return any(word in _NEGATED.sub("", passage) for word in words)


def paper_trace(facts: Facts, proof: Proof, document: str) -> Trace | None:
    """The place that stands for a paper as a whole, when its author is not the wrong side."""
    events = [
        event
        for event in facts.events
        if any(citation.document == document for citation in event.citations)
    ]
    judged = [_by(facts, event, proof) for event in events]
    if proof.by != "any" and events and all(known is None for known in judged):
        return None
    known = proof.by == "any" or any(judged)
    profile = next((one for one in facts.documents if one.document == document), None)
    if profile is not None and profile.kind_citation is not None:
        return Trace(profile.kind_citation, known)
    for event in events:
        for citation in event.citations:
            if citation.document == document:
                return Trace(citation, known)
    return _amount_trace(facts, document, known)


def _amount_trace(facts: Facts, document: str, known: bool) -> Trace | None:
    for amount in facts.amounts:
        for citation in amount.citations:
            if citation.document == document:
                return Trace(citation, known)
    return None


def _by(facts: Facts, event: Event, proof: Proof) -> bool | None:
    """True: the right side did it; False: nobody knows who; None: the wrong side did it."""
    if proof.by == "any":
        return True
    if proof.by == "not_debtor":
        return None if by_debtor(facts, event) else True
    done = by_debtor(facts, event) if proof.by == "debtor" else by_creditor(facts, event)
    own = done is True and not (proof.by == "debtor" and event.doubt)
    return None if done is False else own


def _term(facts: Facts, term: str) -> tuple[Citation, ...]:
    terms = facts.terms
    match term:
        case "price":
            return terms.price.citations if terms.price else ()
        case "deposit":
            return terms.deposit.citations if terms.deposit else ()
        case "instalments":
            last_first = sorted(
                terms.instalments, key=lambda part: part.due or date.min, reverse=True
            )
            return tuple(one for part in last_first for one in part.citations)
        case "penalties":
            return tuple(one for part in terms.penalties for one in part.citations)
        case "quality_period":
            return terms.quality_period_citations
        case "jurisdiction":
            return terms.jurisdiction_citations
    return loan_term(facts, term)
