"""Sale of goods: the seller claims the price, the buyer defends."""

from __future__ import annotations

from collections.abc import Mapping

from litigation.analysis.claims.penalties import height_of
from litigation.analysis.claims.sale import sale_claims
from litigation.analysis.claims.values import Calculation
from litigation.analysis.drafts.sale import sale_drafts
from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.methods import judge
from litigation.analysis.evidence.objection import objection_of
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.reasoning.sale import reason_on_sale
from litigation.analysis.strategies.scenarios import sale_strategies
from litigation.analysis.subjects.claiming import claim_case, general_limitation
from litigation.analysis.subjects.values import Judge, Matter, Subject
from litigation.analysis.values.result import ElementStatus, Limitation
from litigation.packages.schema import Element


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return sale_claims(claim_case(matter), limitation)


def sale_judging(
    matter: Matter, limitation: Limitation, statuses: Mapping[str, ElementStatus]
) -> Judge:
    """The status of an element from its papers, the account and the calendar."""
    case = claim_case(matter)
    height = height_of(case)
    objection = objection_of(matter.facts, as_of=matter.inputs.as_of)
    situation = Situation(matter.facts, case.ledger, limitation, height, objection, statuses)

    def judged(element: Element, pieces: tuple[Piece, ...]) -> Verdict:
        return judge(element, pieces, situation)

    return judged


SUBJECT = Subject(
    limitation=general_limitation,
    calculate=_calculate,
    judging=sale_judging,
    reason=reason_on_sale,
    strategies=sale_strategies,
    drafts=sale_drafts,
)
