"""The node: the strategies that position and scenario call for, each with its ground."""

from __future__ import annotations

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.case import case_of
from litigation.analysis.reasoning.grounds import grounded_strategy
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.strategies.scenarios import makers
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs, Strategy


def plan_strategies(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    reasoning: Reasoning,
) -> tuple[Strategy, ...]:
    """Strategies in the order in which they are to be taken up."""
    case = case_of(inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation)
    chosen = makers(case) if case.is_covered else ()
    made = (make(case, reasoning) for make in chosen)
    return tuple(grounded_strategy(strategy) for strategy in made if strategy is not None)
