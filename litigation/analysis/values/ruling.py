"""What a court or a tribunal decided: a judgment, ruling, mediation paper or award, as read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from litigation.analysis.values.sources import Citation


class RulingKind(StrEnum):
    JUDGMENT = "judgment"  # 判决书
    RULING = "ruling"  # 裁定书
    MEDIATION = "mediation"  # 调解书
    AWARD = "award"  # 裁决书
    DECISION = "decision"  # 决定书


class Stage(StrEnum):
    FIRST = "first"
    SECOND = "second"
    RETRIAL = "retrial"
    ENFORCEMENT = "enforcement"
    PRESERVATION = "preservation"
    ARBITRATION = "arbitration"
    UNKNOWN = "unknown"


class OrderKind(StrEnum):
    PAY = "pay"
    JOINT = "joint"  # liable for what another item orders
    PERFORM = "perform"  # deliver, vacate, cooperate, stop, apologise …
    CONFIRM = "confirm"  # confirms or dissolves a legal relation
    DISMISS = "dismiss"
    AFFIRM = "affirm"
    REVOKE = "revoke"
    CHANGE = "change"
    REMAND = "remand"
    SECURE = "secure"  # seals, seizes or freezes
    CONDITION = "condition"  # what follows from a default on other items
    OTHER = "other"


@dataclass(frozen=True)
class Said:
    """Words of the paper; `what` is short and ours, the citations are the proof."""

    what: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Agent:
    name: str
    firm: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class RulingParty:
    """`role` as the paper has it; `side` is the side of the first instance it stands for."""

    name: str
    role: str
    side: str  # plaintiff | defendant | third_party | other
    citations: tuple[Citation, ...]
    representative: str = ""
    agents: tuple[Agent, ...] = ()


@dataclass(frozen=True)
class ClaimStated:
    """One item of what was asked for."""

    number: int
    text: str
    sums: tuple[Decimal, ...]
    citations: tuple[Citation, ...]
    by: str = ""  # the words that name who asks
    appeal: bool = False  # asked of the court of appeal


@dataclass(frozen=True)
class Argument:
    """What a side said; `admits` holds its words that concede a fact."""

    who: str
    text: str
    citations: tuple[Citation, ...]
    admits: tuple[Said, ...] = ()
    absent: bool = False  # did not appear or did not answer
    limitation: bool = False  # pleads limitation


@dataclass(frozen=True)
class Found:
    """A fact that the court found, with its day and sums."""

    date: date | None
    text: str
    sums: tuple[Decimal, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Holding:
    """A paragraph of the reasons: what was decided in it and on which articles."""

    text: str
    outcome: str  # granted | partly | refused | ""
    articles: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class RateTerm:
    """A rate as ordered: a fraction per `per`, or so many times the LPR.

    `at` is the day whose LPR counts; None means the rate of each day.
    """

    value: Decimal | None
    per: str  # day | month | year
    lpr_multiple: Decimal | None = None
    at: date | None = None
    benchmark: bool = False  # the central bank's lending rate before 2019-08-20
    text: str = ""


@dataclass(frozen=True)
class InterestTerm:
    """Interest as ordered: base (None: the unpaid sum), first day, last day, rate."""

    base: Decimal | None
    start: date | None
    end: date | None
    until_paid: bool
    rate: RateTerm | None
    text: str
    citations: tuple[Citation, ...]
    until_deadline: bool = False  # until the last day for performing the judgment


@dataclass(frozen=True)
class SumOrdered:
    """A fixed sum of an item with the noun it is ordered for."""

    label: str
    amount: Decimal
    citations: tuple[Citation, ...]
    due: date | None = None


@dataclass(frozen=True)
class OrderItem:
    """One item of the operative part."""

    number: int
    kind: OrderKind
    text: str
    citations: tuple[Citation, ...]
    payers: tuple[str, ...] = ()
    payees: tuple[str, ...] = ()
    sums: tuple[SumOrdered, ...] = ()
    interest: tuple[InterestTerm, ...] = ()
    deadline_days: int | None = None
    deadline_unit: str = "day"  # day | working_day | month
    deadline_from: str = ""  # effective | served
    due: date | None = None
    joint: bool = False
    refers: tuple[int, ...] = ()  # the items it adds to, affirms, revokes or changes
    limit: Decimal | None = None  # liable up to
    deducted: Decimal = Decimal(0)  # what the item itself takes off
    notes: tuple[str, ...] = ()

    @property
    def total(self) -> Decimal:
        return sum((one.amount for one in self.sums), Decimal(0))


@dataclass(frozen=True)
class CostShare:
    payer: str
    amount: Decimal | None


@dataclass(frozen=True)
class CostOrdered:
    """A fee of the proceedings and who bears it."""

    kind: str  # court_fee | preservation_fee | appraisal_fee | arbitration_fee | other
    amount: Decimal | None  # what is charged, after halving
    full: Decimal | None  # before halving
    halved: bool
    shares: tuple[CostShare, ...]
    citations: tuple[Citation, ...]
    appeal: bool = False


@dataclass(frozen=True)
class AppealNotice:
    """What the paper says of appeal: the days, the court, or that it is final."""

    days: int | None
    court: str
    final: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Served:
    """A day on which the paper reached somebody."""

    date: date
    how: str  # receipt | post | electronic | announcement | told
    recipient: str
    citations: tuple[Citation, ...]
    doubt: str = ""


@dataclass(frozen=True)
class Ruling:
    """One paper of a court or a tribunal."""

    document: str
    kind: RulingKind
    stage: Stage
    title: str
    citations: tuple[Citation, ...]  # title, court, number
    case_number: str = ""
    court: str = ""
    cause: str = ""
    dated: date | None = None
    dated_citations: tuple[Citation, ...] = ()
    judges: tuple[tuple[str, str], ...] = ()  # office and name
    judges_citations: tuple[Citation, ...] = ()
    simplified: bool = False
    parties: tuple[RulingParty, ...] = ()
    claims: tuple[ClaimStated, ...] = ()
    arguments: tuple[Argument, ...] = ()
    findings: tuple[Found, ...] = ()
    holdings: tuple[Holding, ...] = ()
    orders: tuple[OrderItem, ...] = ()
    costs: tuple[CostOrdered, ...] = ()
    delay_notice: tuple[Citation, ...] = ()
    appeal: AppealNotice | None = None
    served: tuple[Served, ...] = ()
    effective: date | None = None
    effective_citations: tuple[Citation, ...] = ()
    enforcement_years: int | None = None  # the period to apply, where the paper itself names it
    enforcement_citations: tuple[Citation, ...] = ()
    reviews: str = ""  # the case number of the decision it reviews
    earlier_orders: tuple[OrderItem, ...] = ()  # of the decision it reviews, as it tells them
    earlier_claims: tuple[ClaimStated, ...] = ()
    notes: tuple[str, ...] = ()
