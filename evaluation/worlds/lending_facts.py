"""The story of a private loan."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from evaluation.law.limitation import last_day
from evaluation.law.lpr import one_year
from evaluation.people import Person, people

STATES = ("fresh", "fresh", "fresh", "expired", "saved_payment", "saved_letter")
NEW_CAP = date(2020, 8, 20)  # 民间借贷解释 31


@dataclass
class Loan:
    """All that happened; `rate` is a year's, None when no interest was agreed."""

    lender: Person
    borrower: Person
    guarantor: Person | None
    sum: Decimal
    kept: Decimal  # the first month's interest, taken off beforehand
    lent_on: date
    due: date
    rate: Decimal | None
    monthly: bool
    state: str
    as_of: date
    position: str
    letter: date | None = None
    repaid: list[tuple[date, Decimal]] = field(default_factory=list)

    @property
    def lent(self) -> Decimal:
        return self.sum - self.kept

    @property
    def cap(self) -> Decimal:
        """Four times the LPR when the contract was made (民间借贷解释 25)."""
        return one_year(self.lent_on) * 4

    @property
    def lawful_rate(self) -> Decimal:
        return min(self.rate or Decimal(0), self.cap)

    @property
    def open(self) -> Decimal:
        return self.lent - sum((sum_ for _, sum_ in self.repaid), Decimal(0))

    @property
    def is_old(self) -> bool:
        """Made before the cap of four times the LPR."""
        return self.lent_on < NEW_CAP

    @property
    def letter_signed(self) -> date | None:
        return self.letter + timedelta(days=2) if self.letter else None

    @property
    def asked(self) -> date | None:
        """The day of the chat in which the lender asked, and the borrower owned up."""
        return self.due + timedelta(days=5) if self.state == "fresh" else None

    @property
    def end(self) -> date:
        return last_day(self.due, self._restarts())

    @property
    def end_by_chat(self) -> date:
        """The last day, if the chat proves what it says."""
        return last_day(self.due, [*self._restarts(), *([self.asked] if self.asked else [])])

    def _restarts(self) -> list[date]:
        days = [day for day, _ in self.repaid]
        return [*days, *([self.letter_signed] if self.letter_signed else [])]


def draw(rng: random.Random) -> Loan:
    lender, borrower, guarantor = people(rng, 3)
    state = rng.choice(STATES)
    as_of = date(2026, rng.randint(1, 8), rng.randint(3, 27))
    ago = rng.randint(120, 800) if state == "fresh" else rng.randint(1150, 1400)
    due = as_of - timedelta(days=ago)
    lent_on = due - timedelta(days=rng.choice((183, 365)))
    sum_ = Decimal(rng.choice((30_000, 50_000, 80_000, 120_000, 200_000, 350_000)))
    rate, monthly = rng.choice(
        (
            (None, False),
            (None, False),
            (Decimal("0.12"), False),
            (Decimal("0.12"), True),
            (Decimal("0.24"), True),
            (Decimal("0.1"), False),
            (Decimal("0.2"), False),
        )
    )
    if state == "fresh" and rng.random() < 0.25:
        lent_on = date(2019, 9, 1) + timedelta(days=rng.randint(0, 330))
        rate, monthly = Decimal("0.18"), True
    kept = sum_ * rate / 12 if rate and monthly and rng.random() < 0.6 else Decimal(0)
    story = Loan(
        lender,
        borrower,
        guarantor if rng.random() < 0.3 else None,
        sum_,
        kept,
        lent_on,
        due,
        rate,
        monthly,
        state,
        as_of,
        rng.choice(("plaintiff", "plaintiff", "defendant")),
    )
    _repay(rng, story)
    if state == "saved_letter":
        story.letter = due + timedelta(days=rng.randint(400, 700))
    return story


def _repay(rng: random.Random, story: Loan) -> None:
    part = (story.sum * Decimal(rng.choice(("0.1", "0.2")))).quantize(Decimal(1))
    if story.state == "saved_payment":
        story.repaid.append((story.due + timedelta(days=rng.randint(400, 700)), part))
    elif story.state == "fresh" and rng.random() < 0.5:
        story.repaid.append((story.due + timedelta(days=rng.randint(10, 90)), part))
