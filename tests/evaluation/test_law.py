"""The examiner's arithmetic against sums worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from evaluation.law.labour import double_months, double_pay, months_of_service, severance
from evaluation.law.limitation import last_day
from evaluation.law.lpr import one_year
from evaluation.law.money import court_fee, daily, enforcement_fee, stretches


@pytest.mark.parametrize(
    ("claimed", "fee"),
    [(8000, 50), (100_000, 2300), (500_000, 8800), (2_000_000, 22_800), (30_000_000, 191_800)],
)
def test_court_fee_adds_up_by_bracket(claimed, fee):
    assert court_fee(Decimal(claimed)) == fee


def test_enforcement_fee_adds_up_by_bracket():
    assert enforcement_fee(Decimal(510_000)) == Decimal("7500")


def test_payment_lowers_the_balance_from_the_next_day():
    paid = [(date(2025, 1, 10), Decimal(400))]
    found = stretches(Decimal(1000), paid, date(2025, 1, 1), date(2025, 1, 20))
    assert found == [(Decimal(1000), 10), (Decimal(600), 10)]
    assert daily(found, Decimal("0.001"), 1) == Decimal("16.00")


def test_rate_is_the_last_published():
    assert one_year(date(2024, 7, 21)) == Decimal("0.0345")
    assert one_year(date(2024, 7, 22)) == Decimal("0.0335")


def test_last_day_moves_past_a_weekend_and_ignores_what_came_too_late():
    start, late = date(2022, 10, 26), date(2026, 1, 1)
    assert last_day(start, [late]) == date(2025, 10, 27)
    assert last_day(start, [date(2024, 3, 5)]) == date(2027, 3, 5)


@pytest.mark.parametrize(
    ("left", "months"),
    [
        (date(2022, 5, 31), "0.5"),
        (date(2022, 9, 1), "1"),
        (date(2024, 3, 1), "2"),
        (date(2024, 4, 1), "2.5"),
    ],
)
def test_half_a_year_counts_as_a_year(left, months):
    assert months_of_service(date(2022, 3, 1), left) == Decimal(months)


def test_unlawful_dismissal_doubles():
    assert severance(date(2022, 3, 1), date(2024, 3, 1), Decimal(8000), unlawful=True) == 32_000


@pytest.mark.parametrize(
    ("left", "months"),
    [
        (date(2025, 3, 31), 0),
        (date(2025, 4, 30), 1),
        (date(2025, 5, 29), 1),
        (date(2026, 2, 28), 11),
        (date(2027, 2, 28), 11),
    ],
)
def test_pay_is_doubled_from_the_second_month_on_for_eleven_at_most(left, months):
    assert len(double_months(date(2025, 3, 1), left)) == months


def test_double_pay_older_than_a_year_may_have_lapsed_by_months():
    entered, left = date(2024, 3, 1), date(2024, 8, 31)
    whole, fresh = Decimal(50_000), Decimal(30_000)
    assert double_pay(entered, left, Decimal(10_000), date(2025, 1, 10)) == (whole,)
    assert double_pay(entered, left, Decimal(10_000), date(2025, 6, 20)) == (fresh, whole)
