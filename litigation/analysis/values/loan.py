"""What the papers say of a loan: who lent whom what, at what price and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.values.sources import Citation


@dataclass(frozen=True)
class InterestTerm:
    """A price agreed for the money.

    `part` tells for what: term (within the term), overdue, penalty or fee. Exactly one of `rate`
    (a fraction per `per`), `lpr_multiple`, `times` (of the rate within the term) and `periodic`
    (a fixed sum per `per`) is set, unless `none` (agreed without interest) or `unclear` (agreed,
    but not how much).
    """

    part: str  # term | overdue | penalty | fee
    rate: Decimal | None
    per: str  # day | month | year | once
    citations: tuple[Citation, ...]
    lpr_multiple: Decimal | None = None
    periodic: Decimal | None = None
    times: Decimal | None = None
    none: bool = False
    unclear: bool = False
    text: str = ""  # the wording found


@dataclass(frozen=True)
class Guarantee:
    """Who stands for the debt and how; `months` and `until` None: no period was agreed."""

    guarantor: str  # party id, empty when the name is no party
    name: str
    mode: str  # joint | general | unclear
    citations: tuple[Citation, ...]
    months: int | None = None
    until: date | None = None
    period_citations: tuple[Citation, ...] = ()
    named_in: tuple[str, ...] = ()  # demands, receipts and messages that name the surety


@dataclass(frozen=True)
class LoanSignal:
    """A circumstance that may change the outcome: gambling, converted, relending, spouse …"""

    kind: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class LoanPart:
    """A part of the principal and the day by which it is to be paid back."""

    due: date
    amount: Decimal
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Renewal:
    """A certificate issued anew over what was owed under earlier ones (民间借贷解释 27).

    `interest`: that of the earlier time, where the new paper names it as a part of its sum.
    `doubt`: no paper says that it was issued anew; why it is taken to be so.
    """

    earlier: tuple[Loan, ...]
    interest: Decimal | None
    citations: tuple[Citation, ...]
    doubt: str = ""


@dataclass(frozen=True)
class Loan:
    """One loan as its papers agree it; what was paid out and back stands in the events."""

    id: str
    label: str
    lenders: tuple[str, ...]  # party ids
    borrowers: tuple[str, ...]
    principal: Decimal | None
    principal_citations: tuple[Citation, ...]
    formed: date | None
    formed_citations: tuple[Citation, ...]
    due: date | None
    due_rule: str  # the wording of the term
    due_citations: tuple[Citation, ...]
    interest: tuple[InterestTerm, ...] = ()
    withheld: Decimal | None = None  # interest kept back when the money was paid out, as told
    withheld_citations: tuple[Citation, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
    signals: tuple[LoanSignal, ...] = ()
    documents: tuple[str, ...] = ()  # the papers in which it was agreed
    received: tuple[Citation, ...] = ()  # words of the borrower that the money was received
    purpose: str = ""
    is_written: bool = True  # False: only told by a party or read from transfers
    parts: tuple[LoanPart, ...] = ()  # of a loan paid back in parts, which make up the principal
    parts_doubt: str = ""  # why they cannot be told though the papers agree some
    renewal: Renewal | None = None  # of a loan whose certificate took the place of earlier ones
    doubt: str = ""  # why it cannot be told whether the paper is of a debt of its own

    @property
    def replaced(self) -> tuple[Loan, ...]:
        """Every earlier loan that went into this one, the oldest first."""
        earlier = self.renewal.earlier if self.renewal else ()
        return tuple(one for loan in earlier for one in (*loan.replaced, loan))
