"""The interruptions of the limitation period as evidence."""

from __future__ import annotations

from litigation.analysis.evidence.papers import Paper
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.values.result import Evidence, Interruption, Limitation
from litigation.analysis.values.sources import Citation
from litigation.packages.schema import Element


def limitation_pieces(
    element: Element, limitation: Limitation, papers: tuple[Paper, ...]
) -> tuple[Piece, ...]:
    """Each interruption speaks for the claim and against the defence of limitation."""
    by_id = {paper.id: paper for paper in papers}
    pieces: dict[str, Piece] = {}
    for one in limitation.interruptions:
        for citation in one.citations:
            paper = by_id.get(citation.document)
            if paper is not None and citation.document not in pieces:
                pieces[citation.document] = _piece(element, one, paper, citation)
    for citation in limitation.citations:
        paper = by_id.get(citation.document)
        if paper is not None and citation.document not in pieces:
            pieces[citation.document] = _start_piece(element, paper, citation)
    return tuple(pieces.values())


def _start_piece(element: Element, paper: Paper, citation: Citation) -> Piece:
    evidence = Evidence(
        citation=citation,
        document_kind=paper.kind.value,
        supports=True,
        strength="weak" if paper.speaker else "strong",
        reason="据以确定诉讼时效的起算日",
        flags=paper.flags,
    )
    return Piece(evidence, alone=paper.speaker is None)


def _piece(element: Element, one: Interruption, paper: Paper, citation: Citation) -> Piece:
    evidence = Evidence(
        citation=citation,
        document_kind=paper.kind.value,
        supports=element.method == "limitation",
        strength="weak" if one.doubt else "strong",
        reason=f"{one.date}{one.text}" + (f"；{one.doubt}" if one.doubt else ""),
        flags=paper.flags,
    )
    return Piece(evidence, alone=not one.doubt)
