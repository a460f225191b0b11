"""Findings and conclusions on a loan, every one of them with its ground."""

from __future__ import annotations

from litigation.analysis.reasoning.assumption import assumed
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_debt import debt
from litigation.analysis.reasoning.conclusion_on_proof import defences, missing, proof
from litigation.analysis.reasoning.conclusion_on_time import time
from litigation.analysis.reasoning.conclusion_on_total import total
from litigation.analysis.reasoning.defences import defence_findings
from litigation.analysis.reasoning.factors import factor_findings
from litigation.analysis.reasoning.grounds import all_grounded
from litigation.analysis.reasoning.issues import issue_findings
from litigation.analysis.reasoning.loan.conclusions import ceiling, renewal, scope, surety
from litigation.analysis.reasoning.undetermined import undetermined_findings
from litigation.analysis.reasoning.values import Reasoning


def reason_on_loan(case: Case) -> Reasoning:
    """Findings and conclusions; raises UngroundedStatement when a ground is missing."""
    findings = (
        *scope(case),
        *assumed(case),
        *factor_findings(case),
        *defence_findings(case),
        *issue_findings(case),
        *undetermined_findings(case),
    )
    found = (
        debt(case),
        total(case),
        renewal(case),
        ceiling(case),
        proof(case),
        defences(case),
        time(case),
        surety(case),
        missing(case),
    )
    conclusions = tuple(finding for finding in found if finding is not None)
    return Reasoning(findings=all_grounded(findings), conclusions=all_grounded(conclusions))
