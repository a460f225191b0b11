"""What a lawyer may change before the sums are computed anew; None means: as the papers say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class InstalmentChange:
    """`number` counts the instalments found in the papers from 1; None adds a new one."""

    number: int | None = None
    label: str | None = None
    amount: Decimal | None = None
    due: date | None = None
    removed: bool = False


@dataclass(frozen=True)
class EventChange:
    """`event` is the id of an event of the chronology."""

    event: str
    date: date | None = None
    amount: Decimal | None = None
    removed: bool = False


@dataclass(frozen=True)
class NewPayment:
    """A payment that the papers do not tell of."""

    date: date
    amount: Decimal
    memo: str = ""


@dataclass(frozen=True)
class PenaltyChange:
    """`number` counts the agreed clauses from 1; None adds one. `rate` is a fraction per `per`."""

    number: int | None = None
    rate: Decimal | None = None
    per: str | None = None
    base: str | None = None
    lump_sum: Decimal | None = None
    lpr_multiple: Decimal | None = None
    removed: bool = False


@dataclass(frozen=True)
class LoanChange:
    """`number` counts the loans from 1; `rate` is the yearly one within the term, a fraction."""

    number: int
    principal: Decimal | None = None
    formed: date | None = None
    due: date | None = None
    rate: Decimal | None = None
    withheld: Decimal | None = None


@dataclass(frozen=True)
class HindranceChange:
    """`number` counts what the papers tell of as keeping the creditor from claiming, from 1."""

    number: int
    start: date | None = None
    end: date | None = None
    removed: bool = False


@dataclass(frozen=True)
class EmploymentChange:
    """First and last day of an employment, and the month's mean wage that compensation rests on."""

    started: date | None = None
    ended: date | None = None
    wage: Decimal | None = None


@dataclass(frozen=True)
class PublishedRate:
    """A loan prime rate as published, in percent a year, with where it was published."""

    date: date
    one_year: Decimal
    source: str
    five_year: Decimal | None = None


@dataclass(frozen=True)
class Changes:
    """Everything at once; empty means the sums of the papers as they are."""

    as_of: date | None = None
    price: Decimal | None = None
    deposit: Decimal | None = None
    instalments: tuple[InstalmentChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    payments: tuple[NewPayment, ...] = ()
    penalties: tuple[PenaltyChange, ...] = ()
    loans: tuple[LoanChange, ...] = ()
    hindrances: tuple[HindranceChange, ...] = ()
    employment: EmploymentChange | None = None
    rates: tuple[PublishedRate, ...] = ()
