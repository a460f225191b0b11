"""How an element is judged, by the method its package names."""

from __future__ import annotations

from collections.abc import Callable

from litigation.analysis.evidence import methods_on_contract as contract
from litigation.analysis.evidence import methods_on_money as money
from litigation.analysis.evidence import methods_on_quality as quality
from litigation.analysis.evidence import methods_on_time as time
from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.weighing import Piece
from litigation.packages.schema import Element

Judge = Callable[[Element, tuple[Piece, ...], Situation], Verdict]

METHODS: dict[str, Judge] = {
    "papers": contract.papers,
    "delivered_value": contract.delivered,
    "presumed": contract.presumed,
    "forum": contract.forum,
    "due": money.due,
    "balance": money.balance,
    "discharge": money.discharge,
    "damages_basis": money.damages_basis,
    "damages_height": money.height,
    "conformity": quality.conformity,
    "objection": quality.objection,
    "limitation": time.limitation,
    "limitation_defence": time.defence,
}


def judge(element: Element, pieces: tuple[Piece, ...], situation: Situation) -> Verdict:
    """The status of an element."""
    return METHODS[element.method](element, pieces, situation)
