"""What a party spent on counsel to get its money, paper by paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class CounselCost:
    """A sum for counsel in one paper; `role`: engagement, invoice or payment.

    `party` is the client, as far as the paper names a party of the case as such.
    """

    role: str
    amount: Decimal | None
    date: date | None
    party: str | None
    citations: tuple[Citation, ...]
