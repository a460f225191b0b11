"""Enforcement: what a decision comes to on the day, for the creditor and for the debtor."""

from __future__ import annotations

from collections.abc import Mapping

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.judgment.payments import creditors_of, debtors_of
from litigation.analysis.claims.judgment.sheet import enforcement_claims
from litigation.analysis.claims.rates import rate_table
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.subjects.judgment.apply_period import apply_period
from litigation.analysis.subjects.judgment.enforcement_papers import enforcement_drafts
from litigation.analysis.subjects.judgment.enforcement_reasons import reason_on_enforcement
from litigation.analysis.subjects.judgment.enforcement_steps import enforcement_strategies
from litigation.analysis.subjects.judgment.enforcing import judge_enforcement
from litigation.analysis.subjects.judgment.seats import ENFORCEMENT, named, seated
from litigation.analysis.subjects.values import Judge, Matter, Subject
from litigation.analysis.values.result import Draft, ElementStatus, Limitation, Strategy
from litigation.packages.schema import Element


def _decided(matter: Matter) -> Decided:
    return Decided(matter.inputs, matter.facts, matter.rules, matter.table)


def _of_case(case: Case) -> Decided:
    """The account without sums of rates: reasoning reads those from the calculation."""
    return Decided(case.inputs, case.facts, case.rules, rate_table())


def _limitation(matter: Matter) -> Limitation:
    return apply_period(_decided(matter))


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return enforcement_claims(_decided(matter), limitation)


def _judging(
    matter: Matter, limitation: Limitation, statuses: Mapping[str, ElementStatus]
) -> Judge:
    decided = _decided(matter)

    def judged(element: Element, pieces: tuple[Piece, ...]) -> Verdict:
        return judge_enforcement(element, pieces, decided, limitation)

    return judged


def _seated(case: Case) -> tuple[Case, Decided]:
    decided = _of_case(case)
    title = decided.title
    if title is None:
        return named(case, ENFORCEMENT), decided
    return seated(case, creditors_of(title), debtors_of(title), ENFORCEMENT), decided


def _reason(case: Case) -> Reasoning:
    return reason_on_enforcement(*_seated(case))


def _strategies(case: Case, reasoning: Reasoning) -> tuple[Strategy, ...]:
    seated_case, decided = _seated(case)
    return enforcement_strategies(seated_case, reasoning, decided)


def _drafts(
    case: Case, reasoning: Reasoning, strategies: tuple[Strategy, ...]
) -> tuple[Draft, ...]:
    return enforcement_drafts(*_seated(case))


SUBJECT = Subject(
    limitation=_limitation,
    calculate=_calculate,
    judging=_judging,
    reason=_reason,
    strategies=_strategies,
    drafts=_drafts,
)
