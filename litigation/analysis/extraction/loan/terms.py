"""Of a loan the general terms keep only court, costs and the day of signing."""

from __future__ import annotations

from litigation.analysis.extraction.loan.papers import is_agreement
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.clauses import clauses_of
from litigation.analysis.extraction.terms.others import fee_shifting
from litigation.analysis.values.facts import Terms
from litigation.analysis.values.loan import Loan
from litigation.analysis.values.sources import Citation


def without_price(terms: Terms, loans: tuple[Loan, ...], papers: tuple[Paper, ...]) -> Terms:
    """The terms without price, instalments and penalties, which the loans hold themselves."""
    return Terms(
        jurisdiction=terms.jurisdiction,
        jurisdiction_citations=terms.jurisdiction_citations,
        fee_shifting=terms.fee_shifting or _in_notes(papers),
        signed=terms.signed or loans[0].formed,
    )


def _in_notes(papers: tuple[Paper, ...]) -> tuple[Citation, ...]:
    """A note of hand is no contract, but may put counsel's fee on the borrower as well."""
    notes = [paper for paper in papers if paper.duplicate_of is None and is_agreement(paper)]
    return fee_shifting([clause for paper in notes for clause in clauses_of(paper)])
