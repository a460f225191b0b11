"""Of a loan the general terms keep only court, costs and the day of signing."""

from __future__ import annotations

from litigation.analysis.values.facts import Terms
from litigation.analysis.values.loan import Loan


def without_price(terms: Terms, loans: tuple[Loan, ...]) -> Terms:
    """The terms without price, instalments and penalties, which the loans hold themselves."""
    return Terms(
        jurisdiction=terms.jurisdiction,
        jurisdiction_citations=terms.jurisdiction_citations,
        fee_shifting=terms.fee_shifting,
        signed=terms.signed or loans[0].formed,
    )
