"""A third person's promise to pay somebody else's debt together with the debtor (民法典 552)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Assumption:
    """Who promised it in which words; `doubt` says why it may not hold."""

    name: str
    text: str
    citations: tuple[Citation, ...]
    limit: Decimal | None = None  # the sum named in the promise; None: none is named
    doubt: str = ""
    paper: str = ""  # what would clear the doubt
