"""The nodes between facts and report; what differs by subject is asked of the subject."""

from __future__ import annotations

from litigation.analysis.claims.rates import Rates, rate_table
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.matrix import matrix_of
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.case import case_of
from litigation.analysis.reasoning.grounds import grounded_strategy
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.subjects import subject_of
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Draft, Inputs, Strategy


def analyze_evidence(
    *, inputs: Inputs, facts: Facts, rules: RuleSet, rates: Rates | None = None
) -> Matrix:
    """One row per element: evidence, status, burden and gaps; the same from either chair."""
    return matrix_of(Matter(inputs, facts, rules, rate_table(rates)), subject_of(rules))


def calculate_claims(
    *, inputs: Inputs, facts: Facts, rules: RuleSet, rates: Rates | None = None
) -> Calculation:
    """Every sum that can be claimed with its steps, or the reason why it cannot be told."""
    matter, subject = Matter(inputs, facts, rules, rate_table(rates)), subject_of(rules)
    return subject.calculate(matter, subject.limitation(matter))


def reason(
    *, inputs: Inputs, facts: Facts, rules: RuleSet, matrix: Matrix, calculation: Calculation
) -> Reasoning:
    """Reasoning without any model; raises UngroundedStatement when a ground is missing."""
    case = case_of(inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation)
    return subject_of(rules).reason(case)


def plan_strategies(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    reasoning: Reasoning,
) -> tuple[Strategy, ...]:
    """Strategies in the order in which they are to be taken up, each with its ground."""
    case = case_of(inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation)
    made = subject_of(rules).strategies(case, reasoning)
    return tuple(grounded_strategy(strategy) for strategy in made)


def write_drafts(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    reasoning: Reasoning,
    strategies: tuple[Strategy, ...],
) -> tuple[Draft, ...]:
    """Drafts with every sum taken from the calculation and every fact from the papers."""
    case = case_of(inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation)
    return subject_of(rules).drafts(case, reasoning, strategies)
