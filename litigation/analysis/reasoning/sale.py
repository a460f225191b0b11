"""Findings and conclusions on a sale, every one of them with its ground."""

from __future__ import annotations

from litigation.analysis.reasoning.assumption import assumed
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_debt import debt
from litigation.analysis.reasoning.conclusions import conclusions
from litigation.analysis.reasoning.defences import defence_findings
from litigation.analysis.reasoning.factors import factor_findings
from litigation.analysis.reasoning.grounds import all_grounded
from litigation.analysis.reasoning.issues import issue_findings
from litigation.analysis.reasoning.uncovered import uncovered
from litigation.analysis.reasoning.undetermined import undetermined_findings
from litigation.analysis.reasoning.values import Reasoning


def reason_on_sale(case: Case) -> Reasoning:
    """Findings and conclusions; raises UngroundedStatement when a ground is missing."""
    if not case.is_covered:
        return Reasoning(
            findings=all_grounded(uncovered(case)), conclusions=all_grounded((debt(case),))
        )
    findings = (
        *assumed(case),
        *factor_findings(case),
        *defence_findings(case),
        *issue_findings(case),
        *undetermined_findings(case),
    )
    return Reasoning(findings=all_grounded(findings), conclusions=all_grounded(conclusions(case)))
