"""Where the papers tell of the terms of a loan and of circumstances around it."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.values.facts import EventKind, Facts
from litigation.analysis.values.loan import Loan
from litigation.analysis.values.sources import Citation


def loan_term(facts: Facts, term: str) -> tuple[Citation, ...]:
    """The places for a term that a package names; signals go by their kind."""
    found: list[Citation] = []
    for loan in (one for last in facts.loans for one in (*last.replaced, last)):
        match term:
            case "principal":
                found += loan.principal_citations
            case "repayment_term":
                found += loan.due_citations
            case "received":
                found += loan.received
            case "withheld":
                found += loan.withheld_citations
            case "shortfall":
                found += _shortfall(facts, loan)
            case "interest":
                found += (c for one in loan.interest for c in one.citations)
            case "guarantee":
                found += (c for one in loan.guarantees for c in one.citations)
            case _:
                found += (c for one in loan.signals if one.kind == term for c in one.citations)
    return tuple(dict.fromkeys(found))


def _shortfall(facts: Facts, loan: Loan) -> tuple[Citation, ...]:
    """The payouts, where they come to less than the sum of the paper."""
    lent = [event for event in facts.events if event.kind is EventKind.LENT and event.amount]
    paid_out = sum((event.amount or Decimal(0) for event in lent), Decimal(0))
    several = len(facts.loans) > 1 or any(one.renewal for one in facts.loans)
    if not lent or several or loan.principal is None or paid_out >= loan.principal:
        return ()
    return tuple(citation for event in lent for citation in event.citations)
