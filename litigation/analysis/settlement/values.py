"""What the lawyer enters for a settlement, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.values.result import ArticleRef


@dataclass(frozen=True)
class ClaimOdds:
    """How likely a claim is granted, 0 to 1, as each side is thought to see it.

    `defendant_odds` None: the defendant sees it alike. `amount` takes the place of the report's.
    """

    claim: str
    odds: Decimal
    defendant_odds: Decimal | None = None
    amount: Decimal | None = None


@dataclass(frozen=True)
class Assumptions:
    """Everything but the odds; zero means that it is left out of account.

    `recovery` is the part of an award that is really paid. Costs are those still to come if the
    case is fought out, without the court's fee. `fee_share` is the plaintiff's part of the fee
    when the case is settled.
    """

    plaintiff_costs: Decimal = Decimal(0)
    defendant_costs: Decimal = Decimal(0)
    court_fee: Decimal | None = None
    fee_share: Decimal = Decimal("0.5")
    days_to_judgment: int = 0
    days_overdue: int = 0
    yearly_discount: Decimal = Decimal(0)
    recovery: Decimal = Decimal(1)


@dataclass(frozen=True)
class Line:
    """A step of the computation."""

    id: str
    title: str
    amount: Decimal
    formula: str


@dataclass(frozen=True)
class Seat:
    """What fighting on is worth to one side (what it costs, for the defendant), and its limit."""

    lines: tuple[Line, ...]
    value: Decimal
    limit: Decimal  # the least that the plaintiff takes, the most that the defendant gives
    limit_formula: str


@dataclass(frozen=True)
class Zone:
    """Where both sides do better than in court; `low` and `high` None where nowhere."""

    low: Decimal | None
    high: Decimal | None
    formula: str


@dataclass(frozen=True)
class Settlement:
    """Nothing of this is stored; every figure rests on the report or on what was entered."""

    plaintiff: Seat
    defendant: Seat
    zone: Zone
    notes: tuple[str, ...]
    articles: tuple[ArticleRef, ...]
