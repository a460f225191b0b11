"""Enforcement: what a decision comes to on the day, for the creditor and for the debtor."""

from __future__ import annotations

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.judgment.payments import creditors_of, debtors_of
from litigation.analysis.claims.judgment.sheet import enforcement_claims
from litigation.analysis.claims.rates import rate_table
from litigation.analysis.claims.values import Calculation
from litigation.analysis.reasoning.case import Case
from litigation.analysis.subjects.judgment.apply_period import apply_period
from litigation.analysis.subjects.judgment.enforcement_papers import enforcement_drafts
from litigation.analysis.subjects.judgment.enforcement_reasons import reason_on_enforcement
from litigation.analysis.subjects.judgment.enforcement_steps import enforcement_strategies
from litigation.analysis.subjects.judgment.enforcing import judge_enforcement
from litigation.analysis.subjects.judgment.seats import ENFORCEMENT, named, seated
from litigation.analysis.subjects.seated import seated_subject
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.result import Limitation


def _decided(matter: Matter) -> Decided:
    return Decided(matter.inputs, matter.facts, matter.rules, matter.table)


def _of_case(case: Case) -> Decided:
    """The account without sums of rates: reasoning reads those from the calculation."""
    return Decided(case.inputs, case.facts, case.rules, rate_table())


def _limitation(matter: Matter) -> Limitation:
    return apply_period(_decided(matter))


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return enforcement_claims(_decided(matter), limitation)


def _seated(case: Case) -> tuple[Case, Decided]:
    decided = _of_case(case)
    title = decided.title
    if title is None:
        return named(case, ENFORCEMENT), decided
    return seated(case, creditors_of(title), debtors_of(title), ENFORCEMENT), decided


SUBJECT = seated_subject(
    limitation=_limitation,
    calculate=_calculate,
    footing=lambda matter, _: _decided(matter),
    judge=judge_enforcement,
    seat=_seated,
    reason=reason_on_enforcement,
    strategies=enforcement_strategies,
    drafts=enforcement_drafts,
)
