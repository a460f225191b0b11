"""Loans as a subject of the engine."""

from __future__ import annotations

from litigation.analysis.claims.loan.items import loan_claims
from litigation.analysis.claims.values import Calculation
from litigation.analysis.drafts.loan.drafts import loan_drafts
from litigation.analysis.reasoning.loan.reason import reason_on_loan
from litigation.analysis.strategies.loan import loan_strategies
from litigation.analysis.subjects.claiming import claim_case, general_limitation
from litigation.analysis.subjects.loan.judging import loan_judging, raised_elements
from litigation.analysis.subjects.values import Matter, Subject
from litigation.analysis.values.result import Limitation


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return loan_claims(claim_case(matter), limitation)


SUBJECT = Subject(
    limitation=general_limitation,
    calculate=_calculate,
    judging=loan_judging,
    reason=reason_on_loan,
    strategies=loan_strategies,
    drafts=loan_drafts,
    elements=raised_elements,
)
