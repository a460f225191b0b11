"""Who owes a loan by its papers, and who may be sued before a court paper names a defendant."""

from __future__ import annotations

from typing import Protocol

from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.values.facts import DocumentKind as K

_SEATS = {"borrower": "defendant", "guarantor": "defendant", "lender": "plaintiff"}


def with_co_debtors(court: dict[str, str], deal: dict[str, str], *, stated: bool) -> dict[str, str]:
    """All who borrowed or stand surety are sued together; `stated`: a court paper says who is."""
    if stated or "lender" not in deal.values():
        return court
    return {
        name: _SEATS.get(deal[name], role) if role == "other" else role
        for name, role in court.items()
    }


_SLIGHT = (K.BANK_RECEIPT, K.CHAT)  # who got the money or wrote about it did not therefore borrow


class _Gathered(Protocol):
    labelled: dict[str, list[PartyMention]]


def unsigned_borrowers(deal: dict[str, str], gathered: _Gathered) -> tuple[str, ...]:
    """Whom only slips or chats make a borrower, while another signed for the loan."""
    signed = {
        name
        for name, role in deal.items()
        if role == "borrower"
        and any(one.paper_kind not in _SLIGHT for one in gathered.labelled.get(name, ()))
    }
    if not signed:
        return ()
    return tuple(name for name, role in deal.items() if role == "borrower" and name not in signed)
