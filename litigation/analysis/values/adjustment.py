"""What changes a price after the contract: goods given back, works added, a rebate agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.values.sources import Citation

ADDED = "added"
TAKEN_OFF = "taken_off"


@dataclass(frozen=True)
class Adjustment:
    """A sum that a paper adds to the price or takes off; `doubt`: why it is not counted."""

    kind: str  # added | taken_off
    label: str
    amount: Decimal
    day: date | None
    citations: tuple[Citation, ...]
    doubt: str = ""
    due_with: str = ""  # which part it is paid with, by the contract
