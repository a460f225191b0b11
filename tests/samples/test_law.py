"""The second computation, checked against published vectors and by hand."""

from datetime import date
from decimal import Decimal

import pytest

from samples.generate.dates import han
from samples.generate.law.balance import Instalment, Payment, overdue_spans
from samples.generate.law.court_fee import property_fee
from samples.generate.law.limitation import anniversary
from samples.generate.law.lpr import RateUnknown, one_year
from samples.generate.law.overdue import interest
from samples.generate.money import words


@pytest.mark.parametrize(
    ("claim", "fee"),
    [
        (8_000, 50),
        (100_000, 2_300),
        (200_000, 4_300),
        (500_000, 8_800),
        (1_000_000, 13_800),
        (2_000_000, 22_800),
        (5_000_000, 46_800),
        (10_000_000, 81_800),
        (20_000_000, 141_800),
        (30_000_000, 191_800),
    ],
)
def test_the_fee_meets_the_published_vectors(claim, fee):
    assert property_fee(Decimal(claim)) == fee


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("1286400", "壹佰贰拾捌万陆仟肆佰元整"),
        ("504000", "伍拾万肆仟元整"),
        ("1000005.06", "壹佰万零伍元零陆分"),
        ("10001000", "壹仟万壹仟元整"),
        ("0.50", "伍角"),
    ],
)
def test_capital_numerals(amount, text):
    assert words(Decimal(amount)) == text


def test_days_in_chinese_numerals():
    assert han(date(2023, 3, 5)) == "二〇二三年三月五日"
    assert han(date(2020, 10, 31)) == "二〇二〇年十月三十一日"


def test_the_rate_is_the_one_last_published():
    assert one_year(date(2023, 6, 19)) == (Decimal("3.65"), date(2023, 5, 22))
    assert one_year(date(2023, 6, 20)) == (Decimal("3.55"), date(2023, 6, 20))


def test_there_is_no_rate_before_the_reform():
    with pytest.raises(RateUnknown):
        one_year(date(2019, 8, 19))


def test_the_day_of_payment_still_carries_the_old_balance():
    instalment = Instalment(
        "一", Decimal(100), date(2024, 1, 10), (Payment(date(2024, 1, 15), Decimal(40)),)
    )
    spans = [
        (span.start.day, span.end.day, span.base)
        for span in overdue_spans(instalment, date(2024, 1, 20))
    ]
    assert spans == [(11, 15, Decimal(100)), (16, 20, Decimal(60))]


def test_a_payment_before_the_due_day_lowers_the_base():
    instalment = Instalment(
        "一", Decimal(100), date(2024, 1, 10), (Payment(date(2024, 1, 10), Decimal(40)),)
    )
    [span] = overdue_spans(instalment, date(2024, 1, 20))
    assert (span.start, span.base, span.days) == (date(2024, 1, 11), Decimal(60), 10)


def test_half_a_fen_is_rounded_up():
    assert interest(Decimal("36500"), Decimal("0.5"), Decimal("0.01"), 1) == Decimal("0.01")


def test_a_period_from_29_february_ends_on_the_28th():
    assert anniversary(date(2024, 2, 29)) == date(2027, 2, 28)
