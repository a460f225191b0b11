"""The buyer's claim as a subject of the engine."""

from __future__ import annotations

from litigation.analysis.claims.values import Calculation
from litigation.analysis.subjects.claiming import claim_case
from litigation.analysis.subjects.purchase.drafts import purchase_drafts
from litigation.analysis.subjects.purchase.limitation import purchase_limitation
from litigation.analysis.subjects.purchase.money import purchase_claims
from litigation.analysis.subjects.purchase.reasoning import reason_on_purchase
from litigation.analysis.subjects.purchase.strategies import purchase_strategies
from litigation.analysis.subjects.sale import sale_judging
from litigation.analysis.subjects.values import Matter, Subject
from litigation.analysis.values.result import Limitation
from litigation.packages.schema import Element


def _limitation(matter: Matter) -> Limitation:
    return purchase_limitation(inputs=matter.inputs, facts=matter.facts, rules=matter.rules)


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return purchase_claims(claim_case(matter), limitation)


def _elements(matter: Matter) -> tuple[Element, ...]:
    """A deposit is an element only where one was agreed."""
    agreed = matter.facts.terms.deposit is not None
    return tuple(one for one in matter.rules.elements if agreed or one.id != "deposit_paid")


SUBJECT = Subject(
    limitation=_limitation,
    calculate=_calculate,
    judging=sale_judging,
    reason=reason_on_purchase,
    strategies=purchase_strategies,
    drafts=purchase_drafts,
    elements=_elements,
)
