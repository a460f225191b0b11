"""The account of a loan against a plain walk over its days that shares no code with it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from litigation.analysis.claims.loan.account import Account, Move
from litigation.analysis.claims.loan.prices import NOTHING, Price
from litigation.analysis.claims.loan.running import run_loan
from litigation.analysis.values.loan import Loan

START = date(2022, 1, 10)
DAYS = st.integers(min_value=0, max_value=900)
SUMS = st.integers(min_value=1, max_value=5_000_000)  # fen
RATES = st.sampled_from(["0.06", "0.12", "0.146", "0.0385"])


def walk(lent: int, paid: dict[int, int], within: str, late: str, due: int, until: int):
    """Day by day in exact fractions: interest accrues, payments take interest, then principal."""
    principal, accrued = Fraction(lent), Fraction(0)
    for day in range(until + 1):
        if day:
            rate = Fraction(within if day <= due else late)
            accrued += principal * rate / 365
        left = Fraction(paid.get(day, 0))
        to_interest = min(left, accrued)
        accrued -= to_interest
        left -= to_interest
        principal -= min(left, principal)
    return principal / 100, accrued / 100


def account() -> Account:
    loan = Loan("loan-1", "借款", (), (), None, (), None, (), None, "", ())
    return Account(loan, (), (), Decimal(0), ())


def move(day: int, fen: int) -> Move:
    when = START + timedelta(days=day)
    return Move(f"event-{day}", when, Decimal(fen) / 100, "", ())


@settings(max_examples=150, deadline=None)
@given(lent=SUMS, paid=st.dictionaries(DAYS, SUMS, max_size=6), within=RATES, late=RATES, due=DAYS)
def test_the_account_agrees_with_a_walk_over_the_days(lent, paid, within, late, due):
    until = 900
    run = run_loan(
        account(),
        (move(0, lent),),
        tuple(move(day, fen) for day, fen in sorted(paid.items())),
        until=START + timedelta(days=until),
        due=START + timedelta(days=due),
        within=Price(Decimal(within), ""),
        late=Price(Decimal(late), ""),
    )
    principal, interest = walk(lent, paid, within, late, due, until)
    rounding = Fraction(len(run.within) + len(run.late) + 1, 100)
    assert abs(Fraction(run.principal) - principal) <= rounding
    assert abs(Fraction(run.within_open + run.late_open) - interest) <= rounding


@given(paid=st.dictionaries(DAYS, SUMS, min_size=1, max_size=6))
def test_no_fen_of_a_payment_is_lost(paid):
    moves = tuple(move(day, fen) for day, fen in sorted(paid.items()))
    run = run_loan(
        account(),
        (move(0, 1_000_000),),
        moves,
        until=START + timedelta(days=900),
        due=START,
        late=Price(Decimal("0.1"), ""),
        within=NOTHING,
    )
    placed = sum(one.amount for one in run.allocations) + sum(one.amount for one in run.excess)
    assert placed == sum(one.amount for one in moves)
