"""A complaint received: what it asks for and what it says happened, point by point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Pleaded:
    """One claim, or one sentence of the facts, in the complaint's own words."""

    number: int
    text: str
    sums: tuple[Decimal, ...]
    dates: tuple[date, ...]  # days only; a month or a year is none
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Complaint:
    """A complaint or application for arbitration; empty parts could not be told apart."""

    document: str
    claims: tuple[Pleaded, ...]
    facts: tuple[Pleaded, ...]
