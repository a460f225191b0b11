"""The rate on a day, or a refusal: nothing is extrapolated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.claims.rates import RateRow, Rates, RateUnknown, rate_table

ENTERED = Rates((RateRow(date(2026, 10, 20), Decimal("0.029"), None, "公告"),))


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2019-08-20", "0.0425"),
        ("2019-09-19", "0.0425"),
        ("2019-09-20", "0.042"),
        ("2023-08-20", "0.0355"),
        ("2023-08-21", "0.0345"),
        ("2026-10-19", "0.03"),
    ],
)
def test_the_last_publication_on_or_before_the_day_counts(day, rate):
    assert rate_table().one_year_on(date.fromisoformat(day)).one_year == Decimal(rate)


@pytest.mark.parametrize("day", ["2026-10-20", "2026-11-25", "2027-05-01", "2035-01-01"])
def test_a_day_after_the_last_known_publication_is_refused(day):
    with pytest.raises(RateUnknown, match="录入"):
        rate_table().one_year_on(date.fromisoformat(day))


def test_an_entered_rate_fills_the_gap_for_its_month_only():
    table = rate_table(ENTERED)
    assert table.one_year_on(date(2026, 11, 19)).one_year == Decimal("0.029")
    with pytest.raises(RateUnknown):
        table.one_year_on(date(2026, 11, 20))


def test_a_table_that_ends_does_not_speak_for_the_next_month():
    rows = Rates((RateRow(date(2027, 1, 20), Decimal("0.028"), None, "公告"),))
    assert rate_table(rows).one_year_on(date(2027, 2, 19)).one_year == Decimal("0.028")
    with pytest.raises(RateUnknown):
        rate_table(rows).one_year_on(date(2027, 2, 20))


def test_before_the_reform_there_is_no_rate_unless_one_is_entered():
    with pytest.raises(RateUnknown, match="基准利率"):
        rate_table().one_year_on(date(2019, 8, 19))
    rows = Rates((RateRow(date(2015, 10, 24), Decimal("0.0435"), None, "基准利率"),))
    assert rate_table(rows).one_year_on(date(2018, 1, 1)).one_year == Decimal("0.0435")


def test_a_benchmark_rate_is_never_used_after_the_reform():
    rows = Rates((RateRow(date(2015, 10, 24), Decimal("0.0435"), None, "基准利率"),))
    assert rate_table(rows).one_year_on(date(2019, 8, 20)).one_year == Decimal("0.0425")


def test_a_doubtful_publication_is_labelled():
    assert "推定" in rate_table().one_year_on(date(2026, 1, 25)).source
