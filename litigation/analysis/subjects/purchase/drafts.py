"""The papers of a buyer's suit: complaint or answer, and the list of evidence."""

from __future__ import annotations

from litigation.analysis.drafts.complaint import complaint
from litigation.analysis.drafts.evidence_list import evidence_list
from litigation.analysis.drafts.preservation import preservation_application
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.subjects.purchase.draft_answer import answer
from litigation.analysis.subjects.purchase.draft_rows import claim_rows, fact_rows
from litigation.analysis.values.result import Draft, Strategy


def purchase_drafts(
    case: Case, reasoning: Reasoning, strategies: tuple[Strategy, ...]
) -> tuple[Draft, ...]:
    """Drafts with every sum taken from the calculation and every fact from the papers."""
    if not case.chair.is_claimant:
        return (answer(case), evidence_list(case))
    drafts = [complaint(case, claims=claim_rows, facts=fact_rows), evidence_list(case)]
    if case.calculation.total and any(one.id == "strategy-preservation" for one in strategies):
        drafts.append(preservation_application(case))
    return tuple(drafts)
