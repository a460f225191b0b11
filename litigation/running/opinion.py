"""Reasoning offline first; what configured models add comes on top."""

from __future__ import annotations

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning import Reasoning, reason
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Source


def reason_with_models(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    calculation: Calculation,
    sources: tuple[Source, ...],
) -> Reasoning:
    """The offline reasoning, whole whatever a model does."""
    return reason(inputs=inputs, facts=facts, rules=rules, matrix=matrix, calculation=calculation)
