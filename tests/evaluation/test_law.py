"""The examiner's arithmetic against sums worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from evaluation.law.labour import months_of_service, severance
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
