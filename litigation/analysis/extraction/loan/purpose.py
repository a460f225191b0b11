"""What a payment of a loan was for, by the words beside it."""

from __future__ import annotations

import re

PRINCIPAL, INTEREST = "用途：本金", "用途：利息"
_INTEREST = re.compile(r"利息|付息|结息|月息|还息|息钱|利钱")
_PRINCIPAL = re.compile(r"本金|还本")


def purpose_note(text: str) -> str:
    """用途：本金, 用途：利息, or nothing when both or neither are named."""
    interest, principal = _INTEREST.search(text), _PRINCIPAL.search(text)
    if interest and not principal:
        return INTEREST
    return PRINCIPAL if principal and not interest else ""
