"""What is owed on a loan: payments go to interest first, then to principal (民法典 561)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, product

from evaluation.law.lpr import one_year
from evaluation.law.money import fen
from evaluation.worlds.lending_facts import Loan

# What the law leaves open: is the day of lending counted, is the last day, how long is a year,
# and is interest within the term rounded apart from that after it?
WAYS = tuple(product((0, 1), (0, 1), (365, 360), (True, False)))


def reckoned(
    story: Loan, first: int, last: int, year: int, apart: bool
) -> tuple[Decimal, Decimal] | None:
    """(principal, interest) still owed under one convention; None when it cannot be told."""
    balance, owed, since, extra = story.lent, Decimal(0), story.lent_on, first
    for day, paid in story.repaid:
        owed += _interest(
            story, balance, [since, *_between(story, since, day, apart), day], extra, year
        )
        balance, owed = balance - max(paid - owed, Decimal(0)), max(owed - paid, Decimal(0))
        since, extra = day, 0
    stops = [since, *_between(story, since, story.as_of, apart), story.as_of]
    owed += _interest(story, balance, stops, extra - last, year)
    return balance, fen(owed)


def late_interest_first(story: Loan) -> list[Decimal]:
    """The principal of a loan without interest, had late payment borne the LPR (解释 28)."""
    if not story.repaid:
        return []
    [(day, paid)] = story.repaid
    days, rate = (day - story.due).days, one_year(story.due + timedelta(days=1))
    interest = (fen(story.lent * rate * days / year) for year in (365, 360))
    return [story.lent - (paid - one) for one in interest]


def late_interest(story: Loan) -> set[Decimal]:
    """What late payment of a loan without interest costs by now, at the LPR of the breach."""
    rate, found = one_year(story.due + timedelta(days=1)), set()
    for year, unpaid_days, first in product((365, 360), (0, 1), (True, False)):
        balance, owed, since = story.lent, Decimal(0), story.due
        for day, paid in story.repaid:
            owed += fen(balance * rate * (day - since).days / year)
            to_interest = min(paid, owed) if first else Decimal(0)
            balance, owed, since = balance - (paid - to_interest), owed - to_interest, day
        days = (story.as_of - since).days - unpaid_days
        found.add(owed + fen(balance * rate * days / year))
    return found


def _between(story: Loan, since: date, until: date, apart: bool) -> list[date]:
    return [story.due] if apart and since < story.due < until else []


def _interest(
    story: Loan, balance: Decimal, stops: Sequence[date], extra: int, year: int
) -> Decimal:
    """Interest over the days between the stops, each stretch rounded to the fen."""
    total = Decimal(0)
    for start, end in pairwise(stops):
        days = (end - start).days + extra
        total += fen(balance * story.lawful_rate * days / year)
        extra = 0
    return total
