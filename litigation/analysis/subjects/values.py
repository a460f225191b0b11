"""What a subject has to answer, step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from litigation.analysis.claims.rates import RateTable
from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.judging import Verdict
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Draft, ElementStatus, Inputs, Limitation, Strategy
from litigation.packages.schema import Element


@dataclass(frozen=True)
class Matter:
    """The request, the facts, the rules and the rates: all that sums and elements rest on."""

    inputs: Inputs
    facts: Facts
    rules: RuleSet
    table: RateTable


# The status of an element from its pieces of evidence, and from what the matter says beyond them.
Judge = Callable[[Element, tuple[Piece, ...]], Verdict]


def every_element(matter: Matter) -> tuple[Element, ...]:
    """All elements of the package."""
    return matter.rules.elements


@dataclass(frozen=True)
class Subject:
    """`judging` gets the statuses of the elements judged before, filled as the rows are made."""

    limitation: Callable[[Matter], Limitation]
    calculate: Callable[[Matter, Limitation], Calculation]
    judging: Callable[[Matter, Limitation, Mapping[str, ElementStatus]], Judge]
    reason: Callable[[Case], Reasoning]
    strategies: Callable[[Case, Reasoning], tuple[Strategy, ...]]
    drafts: Callable[[Case, Reasoning, tuple[Strategy, ...]], tuple[Draft, ...]]
    # Of the package's elements those that the claims of this case raise.
    elements: Callable[[Matter], tuple[Element, ...]] = every_element
