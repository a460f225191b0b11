"""The interruptions of the limitation period as evidence."""

from __future__ import annotations

from datetime import date

from litigation.analysis.evidence.papers import Paper
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.extraction.dates import DateReader
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Evidence, Interruption, Limitation, Suspension
from litigation.analysis.values.sources import Citation
from litigation.packages.schema import Element

# Of the papers that tell of an interruption, the one that proves it best is shown.
_BEST = (
    DocumentKind.JUDGMENT,
    DocumentKind.RECONCILIATION,
    DocumentKind.ACKNOWLEDGEMENT,
    DocumentKind.BANK_RECEIPT,
    DocumentKind.POSTAL_RECEIPT,
    DocumentKind.DEMAND_LETTER,
)


def limitation_pieces(
    element: Element, limitation: Limitation, papers: tuple[Paper, ...]
) -> tuple[Piece, ...]:
    """What starts the period, and each interruption: for the claim, against the defence.

    The defence shows the start alone: what interrupts stands once, in the row of the claim.
    """
    by_id = {paper.id: paper for paper in papers}
    told = {citation for one in limitation.causes for citation in one.citations}
    pieces: dict[str, Piece] = {}
    for citation in limitation.citations:
        paper = by_id.get(citation.document)
        if paper is not None and citation not in told:
            pieces.setdefault(paper.id, _start_piece(element, limitation, paper, citation))
    if element.method != "limitation":
        return tuple(pieces.values())
    interruptions = (_interruption(one, by_id) for one in limitation.interruptions)
    stops = (_suspension(one, by_id) for one in limitation.suspensions if one.until or one.doubt)
    more = (piece for piece in (*interruptions, *stops) if piece is not None)
    return (*pieces.values(), *more)


def _suspension(one: Suspension, by_id: dict[str, Paper]) -> Piece | None:
    held = [citation for citation in one.citations if citation.document in by_id]
    if not held:
        return None
    paper = by_id[held[0].document]
    evidence = Evidence(
        citation=held[0],
        document_kind=paper.kind.value,
        supports=True,
        strength="weak" if one.doubt else "strong",
        reason=f"时效中止：{one.text}" + (f"；{one.doubt}" if one.doubt else ""),
        flags=paper.flags,
    )
    return Piece(evidence, alone=not one.doubt)


def _interruption(one: Interruption, by_id: dict[str, Paper]) -> Piece | None:
    held = [citation for citation in one.citations if citation.document in by_id]
    if not held:
        return None
    best = min(held, key=lambda place: (_rank(by_id[place.document]), not _names(place, one.date)))
    return _piece(one, by_id[best.document], best)


def _names(citation: Citation, day: date) -> bool:
    return any(mention.date == day for mention in DateReader().read(citation.quote))


def _rank(paper: Paper) -> int:
    return _BEST.index(paper.kind) if paper.kind in _BEST else len(_BEST)


def _start_piece(
    element: Element, limitation: Limitation, paper: Paper, citation: Citation
) -> Piece:
    against = "barred" if element.method == "limitation" else "not_barred"
    evidence = Evidence(
        citation=citation,
        document_kind=paper.kind.value,
        supports=limitation.status != against,
        strength="weak" if paper.speaker else "strong",
        reason=_start_reason(limitation, paper),
        flags=paper.flags,
    )
    return Piece(evidence, alone=paper.speaker is None)


def _start_reason(limitation: Limitation, paper: Paper) -> str:
    """From the court's paper or a petition the day of the suit, from all others the start."""
    if paper.kind in (DocumentKind.COMPLAINT, DocumentKind.JUDGMENT):
        return "据以确定起诉日" if limitation.name == "诉讼时效" else "据以确定申请仲裁日"
    return f"据以确定{limitation.name}的起算日"


def _piece(one: Interruption, paper: Paper, citation: Citation) -> Piece:
    evidence = Evidence(
        citation=citation,
        document_kind=paper.kind.value,
        supports=True,
        strength="weak" if one.doubt else "strong",
        reason=f"{chinese_day(one.date)}{one.text}" + (f"；{one.doubt}" if one.doubt else ""),
        flags=paper.flags,
    )
    return Piece(evidence, alone=not one.doubt)
