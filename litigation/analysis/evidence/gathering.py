"""All evidence of an element: each paper once, by the rule under which it weighs most."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.evidence.papers import Paper
from litigation.analysis.evidence.traces import Trace, paper_trace, says, traces
from litigation.analysis.evidence.weighing import Piece, weigh
from litigation.analysis.values.facts import Facts
from litigation.packages.schema import Element, Proof


def gather(element: Element, facts: Facts, papers: tuple[Paper, ...]) -> tuple[Piece, ...]:
    """The pieces for and against, the strongest first, then in the order of the papers."""
    order = {paper.id: place for place, paper in enumerate(papers)}
    best: dict[tuple[str, bool], Piece] = {}
    for supports, proofs in ((True, element.proves), (False, element.defeats)):
        for piece in _pieces(element, proofs, facts, papers, supports):
            key = (piece.evidence.citation.document, supports)
            if key not in best or piece.level > best[key].level:
                best[key] = piece
    return tuple(
        sorted(
            best.values(),
            key=lambda one: (
                not one.evidence.supports,
                -one.level,
                order[one.evidence.citation.document],
            ),
        )
    )


def _pieces(
    element: Element,
    proofs: tuple[Proof, ...],
    facts: Facts,
    papers: tuple[Paper, ...],
    supports: bool,
) -> Iterator[Piece]:
    by_id = {paper.id: paper for paper in papers}
    for proof in proofs:
        for trace in _places(proof, facts, papers):
            paper = by_id.get(trace.citation.document)
            if paper is not None and _fits(proof, paper) and not says(facts, paper.id, proof):
                yield weigh(element, proof, paper, trace, supports=supports)


def _places(proof: Proof, facts: Facts, papers: tuple[Paper, ...]) -> Iterator[Trace]:
    if proof.events or proof.words or proof.amounts or proof.terms or proof.details:
        yield from traces(facts, proof)
        return
    for paper in papers:
        if paper.kind in proof.documents:
            trace = paper_trace(facts, proof, paper.id)
            if trace is not None:
                yield trace


def _fits(proof: Proof, paper: Paper) -> bool:
    """A party's statement may tell of anything; other papers must be of a kind that proves it."""
    return not proof.documents or paper.kind in proof.documents or paper.speaker is not None
