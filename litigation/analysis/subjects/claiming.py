"""The matter as the general pieces on sums and on the three years read it."""

from __future__ import annotations

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.ledger import open_ledger
from litigation.analysis.claims.limitation import limitation_of
from litigation.analysis.subjects.values import Matter
from litigation.analysis.values.result import Limitation


def claim_case(matter: Matter) -> ClaimCase:
    """The matter with its account up to the day of the analysis."""
    ledger = open_ledger(matter.facts, as_of=matter.inputs.as_of)
    return ClaimCase(matter.inputs, matter.facts, matter.rules, ledger, matter.table)


def general_limitation(matter: Matter) -> Limitation:
    """The general period for claims to money that fell due."""
    return limitation_of(inputs=matter.inputs, facts=matter.facts, rules=matter.rules)
