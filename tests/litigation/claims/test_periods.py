"""Periods of procedure with working days and holidays."""

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.claims.periods import (
    days_from,
    evidence_period,
    months_from,
    suit_period,
    termination_period,
    working_days_from,
    years_from,
)
from litigation.analysis.claims.rates import RateUnknown, rate_table
from litigation.analysis.claims.small_firms import small_firm_rate


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2024, 3, 1), 15, date(2024, 3, 18)),  # the 16th is a Saturday
        (date(2024, 3, 4), 15, date(2024, 3, 19)),
        (date(2024, 9, 20), 15, date(2024, 10, 8)),  # the National Day holiday
        (date(2023, 9, 22), 15, date(2023, 10, 7)),  # a Saturday on which people work
        (date(2024, 3, 4), 10, date(2024, 3, 14)),
    ],
)
def test_the_day_of_the_event_does_not_count_and_holidays_move_the_end(start, days, end):
    assert days_from(start, days).end == end


def test_beyond_the_holiday_table_nothing_is_moved_and_it_is_said():
    period = days_from(date(2040, 3, 1), 15)
    assert period.end == date(2040, 3, 16)
    assert "节假日表未覆盖" in period.note


def test_working_days_skip_weekends_and_holidays():
    found = working_days_from(date(2024, 9, 29), 3)  # 30 September, then 8 and 9 October
    assert found is not None
    assert found.end == date(2024, 10, 9)
    assert working_days_from(date(2040, 1, 1), 3) is None


def test_evidence_periods_are_never_shorter_than_the_law_allows():
    assert evidence_period(date(2024, 3, 4)).end == date(2024, 3, 19)
    assert evidence_period(date(2024, 3, 4), 7).end == date(2024, 3, 19)
    assert evidence_period(date(2024, 3, 4), 30).end == date(2024, 4, 3)
    assert evidence_period(date(2024, 3, 4), second=True).end == date(2024, 3, 14)


def test_after_securing_before_suit_there_are_thirty_days():
    assert suit_period(date(2024, 3, 4)).end == date(2024, 4, 3)


def test_a_right_to_terminate_ends_a_year_after_knowing():
    assert termination_period(date(2023, 3, 6)).end == date(2024, 3, 6)


def test_months_and_years_end_on_the_same_day_or_the_last_one():
    assert months_from(date(2024, 1, 31), 1).end == date(2024, 2, 29)
    assert years_from(date(2022, 2, 28), 2).end == date(2024, 2, 28)


def test_small_firms_get_half_a_thousandth_a_day_where_nothing_is_agreed():
    table = rate_table()
    rate = small_firm_rate(table, first_late=date(2025, 7, 1))
    assert rate is not None
    assert (rate.effective, rate.year_days) == (Decimal("0.0005"), 1)
    low = small_firm_rate(table, first_late=date(2025, 7, 1), agreed=Decimal("0.01"))
    assert low is not None
    assert low.effective == Decimal("0.03")
    fair = small_firm_rate(table, first_late=date(2025, 7, 1), agreed=Decimal("0.06"))
    assert fair is not None
    assert fair.effective == Decimal("0.06")
    assert small_firm_rate(table, first_late=date(2025, 5, 31)) is None
    with pytest.raises(RateUnknown):
        small_firm_rate(table, first_late=date(2031, 7, 1), agreed=Decimal("0.01"))
