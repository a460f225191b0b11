"""The defences open to the respondent in this file, each with the answers to it."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.defences_on_lateness import late_performance
from litigation.analysis.reasoning.defences_on_money import (
    excessive_damages,
    is_within_bounds,
    payment,
    setoff,
)
from litigation.analysis.reasoning.defences_on_performance import (
    delivery,
    invoice,
    prior_performance,
    quality,
)
from litigation.analysis.reasoning.defences_on_procedure import identity, jurisdiction, limitation
from litigation.analysis.reasoning.loan.defences import LOAN_DEFENCES
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.result import Finding

# In the order in which an answer to a complaint would take them.
SALE_DEFENCES = (
    jurisdiction,
    identity,
    limitation,
    delivery,
    quality,
    prior_performance,
    payment,
    setoff,
    late_performance,
    invoice,
    excessive_damages,
)

BY_SUBJECT = {"loan": LOAN_DEFENCES}

# Who complains of the goods or signs for them cannot plead that they never came.
HAVING_RECEIVED = (EventKind.QUALITY_OBJECTION, EventKind.ACCEPTED, EventKind.ACKNOWLEDGED)


def defences(case: Case) -> tuple[Defence, ...]:
    """Those with something in the papers to point at."""
    open_to_all = BY_SUBJECT.get(case.rules.subject, SALE_DEFENCES)
    makers = [make for make in open_to_all if make is not delivery or not _has_received(case)]
    found = (make(case) for make in makers)
    return tuple(defence for defence in found if defence is not None and defence.citations)


def _has_received(case: Case) -> bool:
    """Whether our client's own acts say that the goods came; the other side may still deny it."""
    return not case.chair.is_claimant and bool(case.debtor_events(*HAVING_RECEIVED))


def defence_findings(case: Case) -> tuple[Finding, ...]:
    return tuple(defence.finding(case.chair) for defence in defences(case))


def _is_tested(case: Case) -> bool:
    return any(one.kind is DocumentKind.QUALITY_REPORT for one in case.facts.documents)


def pleaded_defences(case: Case) -> tuple[Defence, ...]:
    """Those that a careful answer raises: none that the papers or the client's own acts refute.

    An objection to the court goes into a paper of its own.
    """
    late = case.calculation.limitation.status != "not_barred"
    raised = {
        "jurisdiction": False,
        "limitation": late,
        "quality": bool(case.objections) or _is_tested(case),
        "excessive-damages": not is_within_bounds(case),
    }
    return tuple(defence for defence in defences(case) if raised.get(defence.topic, True))
