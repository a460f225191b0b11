"""Every circumstance that favours one side, said the same way from both chairs."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.event_factors import event_factors
from litigation.analysis.reasoning.factor import Factor
from litigation.analysis.reasoning.paper_factors import paper_factors
from litigation.analysis.reasoning.row_factors import row_factors
from litigation.analysis.reasoning.sum_factors import sum_factors
from litigation.analysis.values.result import Finding, FindingKind


def factors(case: Case) -> tuple[Factor, ...]:
    """All factors, those of both sides, in the order a brief would take them."""
    return (*row_factors(case), *event_factors(case), *sum_factors(case), *paper_factors(case))


def factor_findings(case: Case) -> tuple[Finding, ...]:
    """Strengths first, then weaknesses, as seen from our chair."""
    found = factors(case)
    ours = [factor for factor in found if factor.favours is case.chair.side]
    theirs = [factor for factor in found if factor.favours is not case.chair.side]
    return (
        *(factor.finding(FindingKind.STRENGTH) for factor in ours),
        *(factor.finding(FindingKind.WEAKNESS) for factor in theirs),
    )
