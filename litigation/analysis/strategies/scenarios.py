"""Which strategies a position and a scenario call for, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.strategies.after_judgment import appeal, enforcement
from litigation.analysis.strategies.answering import answer, jurisdiction, limitation
from litigation.analysis.strategies.countering import counterclaim, reduce_damages
from litigation.analysis.strategies.demanding import acknowledgement, demand
from litigation.analysis.strategies.evidence import challenge, collect
from litigation.analysis.strategies.settling import mediation
from litigation.analysis.strategies.suing import file_suit, preservation
from litigation.analysis.values.result import Strategy

Maker = Callable[[Case, Reasoning], Strategy | None]
Table = Mapping[str, tuple[Maker, ...]]  # by scenario

CLAIMING: Table = {
    "pre_litigation": (collect, acknowledgement, demand, preservation, file_suit, mediation),
    "evidence_collection": (collect, demand, file_suit),
    "preservation": (preservation, file_suit, collect),
    "mediation": (mediation, demand, collect, file_suit),
    "execution": (enforcement, preservation),
    "appeal": (appeal, collect),
}
RESPONDING: Table = {
    "defense": (
        answer,
        jurisdiction,
        limitation,
        counterclaim,
        reduce_damages,
        challenge,
        collect,
        mediation,
    ),
    "pre_litigation": (collect, challenge, counterclaim, mediation),
    "evidence_collection": (collect, challenge),
    "mediation": (mediation, reduce_damages, collect),
    "execution": (enforcement, mediation),
    "appeal": (appeal, challenge, collect),
}
USUAL = {True: "pre_litigation", False: "defense"}


def sale_strategies(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
    """The strategies in order; none where the claim is not the one the elements are made for."""
    if not case.is_covered:
        return ()
    return planned(case, reasoning, claiming=CLAIMING, responding=RESPONDING)


def planned(
    case: Case, reasoning: Reasoning, *, claiming: Table, responding: Table
) -> tuple[Strategy, ...]:
    """The strategies for chair and scenario; the usual ones where it has none of its own."""
    table = claiming if case.chair.is_claimant else responding
    chosen = table.get(case.inputs.analysis_scenario) or table[USUAL[case.chair.is_claimant]]
    made = (make(case, reasoning) for make in chosen)
    return tuple(strategy for strategy in made if strategy is not None)
