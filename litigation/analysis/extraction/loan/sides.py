"""Who may be sued over a loan before any court paper names a defendant."""

from __future__ import annotations

_SEATS = {"borrower": "defendant", "guarantor": "defendant", "lender": "plaintiff"}


def with_co_debtors(court: dict[str, str], deal: dict[str, str], *, stated: bool) -> dict[str, str]:
    """All who borrowed or stand surety are sued together; `stated`: a court paper says who is."""
    if stated or "lender" not in deal.values():
        return court
    return {
        name: _SEATS.get(deal[name], role) if role == "other" else role
        for name, role in court.items()
    }
