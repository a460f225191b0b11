"""The money sheet: debts, payments and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.values.facts import Event
from litigation.analysis.values.result import ClaimItem, Limitation
from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class Debt:
    """A part of the price: its amount and the last day to pay it, each None when unknown."""

    label: str
    amount: Decimal | None
    due: date | None
    due_rule: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Debts:
    """The debts, the price they add up to, and what the papers leave open."""

    debts: tuple[Debt, ...]
    price: Decimal | None
    notes: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()  # what was given back, left out or added, in sentences
    since: Event | None = None  # the debtor's confirmation that the debts start from


@dataclass(frozen=True)
class Payment:
    """Money that the debtor paid on a day; `date` None when the papers do not say which."""

    event: str
    date: date | None
    amount: Decimal
    memo: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Allocation:
    """A part of a payment set against one debt, and why it goes there."""

    payment: str
    date: date | None
    amount: Decimal
    debt: str
    reason: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Calculation:
    """Every sum with its steps.

    `total` adds the counted items; losses that had to be refused are left out and named in a note,
    and it is None when a principal is refused.
    """

    items: tuple[ClaimItem, ...]
    total: Decimal | None
    limitation: Limitation
    allocations: tuple[Allocation, ...] = ()
    notes: tuple[str, ...] = ()
