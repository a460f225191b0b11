"""What the papers say of an employment: its days, its pay, its end, and what was left unpaid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from litigation.analysis.values.sources import Citation


class EndKind(StrEnum):
    DISMISSAL = "dismissal"  # the employer ends it
    FORCED_RESIGNATION = "forced_resignation"  # the worker ends it for a wrong of the employer
    RESIGNATION = "resignation"
    AGREEMENT = "agreement"
    EXPIRY = "expiry"  # the term ran out


class WageKind(StrEnum):
    AGREED = "agreed"  # a month's wage as agreed
    PROBATION = "probation"  # a month's wage while on probation
    AVERAGE = "average"  # the mean of the twelve months before the end, as a paper states it
    LOCAL_AVERAGE = "local_average"  # the region's published mean wage of a month


class Topic(StrEnum):
    """Claims that papers mention and whose rules are not held here."""

    OVERTIME = "overtime"
    ANNUAL_LEAVE = "annual_leave"
    NOTICE_PAY = "notice_pay"
    INJURY = "injury"
    SOCIAL_INSURANCE = "social_insurance"
    BONUS = "bonus"
    COMMISSION = "commission"
    NON_COMPETE = "non_compete"
    MINIMUM_WAGE = "minimum_wage"
    MATERNITY = "maternity"
    TRAINING = "training"


@dataclass(frozen=True)
class DayFact:
    """A day as a paper states it; `firm` False: a party merely says so, or it was only planned."""

    date: date
    precision: str  # day | month | year
    firm: bool
    citations: tuple[Citation, ...]
    planned: bool = False  # the employer's offer names the day


@dataclass(frozen=True)
class WrittenContract:
    """A written employment contract; `signed` None when it bears no day of signing."""

    signed: date | None
    start: date | None
    end: date | None
    citations: tuple[Citation, ...]
    document: str


@dataclass(frozen=True)
class Ending:
    """How the employment ended as one paper tells it, with the ground that it states."""

    kind: EndKind
    date: date | None
    ground: str
    firm: bool
    citations: tuple[Citation, ...]
    ground_citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class WageFact:
    """A wage of a month as a paper states it."""

    kind: WageKind
    amount: Decimal
    firm: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class PayMonth:
    """What one paper says was earned (`gross`) or received (`net`) for a month, its first day."""

    month: date
    gross: Decimal | None
    net: Decimal | None
    unpaid: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Arrears:
    """Wages said to be unpaid; `admitted` when the employer's own paper says so."""

    amount: Decimal | None
    months: tuple[date, ...]
    admitted: bool
    firm: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Award:
    """An arbitral award in a labour dispute; the period to sue is the one that it states itself."""

    number: str
    dated: date | None
    served: date | None
    days_to_sue: int | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Mentioned:
    """A claim that a paper raises without our holding its rules."""

    topic: Topic
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Settlement:
    """What the agreement that ended the employment promises; `amount` None: no one sum is named."""

    amount: Decimal | None
    waives: bool  # it says that nothing else is owed
    dated: date | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class UnionLetter:
    """The employer's letter to the union on a dismissal; `opinion` as the union wrote, or empty."""

    day: date | None
    opinion: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Employment:
    """The employment of the case; parties by id."""

    worker: str | None = None
    employer: str | None = None
    started: tuple[DayFact, ...] = ()
    ended: tuple[DayFact, ...] = ()
    endings: tuple[Ending, ...] = ()
    contracts: tuple[WrittenContract, ...] = ()
    without_contract: tuple[Citation, ...] = ()  # where it is said that none was signed
    wages: tuple[WageFact, ...] = ()
    pay: tuple[PayMonth, ...] = ()
    arrears: tuple[Arrears, ...] = ()
    awards: tuple[Award, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()
    paid_for_end: tuple[str, ...] = ()  # slips of payment whose purpose names the end
    part_time: tuple[Citation, ...] = ()  # where papers point to work by the hour
    settlement: Settlement | None = None
    union: tuple[UnionLetter, ...] = ()
    leave: tuple[DayFact, ...] = ()  # when the worker asked for leave, in a message or a mail
    position: str = ""
    position_citations: tuple[Citation, ...] = ()
