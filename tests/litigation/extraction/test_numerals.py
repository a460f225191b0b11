from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litigation.analysis.extraction.numerals import (
    day_number,
    integer_of,
    sum_in_words,
    year_number,
)


@given(st.integers(min_value=0, max_value=9_999_999_999))
def test_numerals_agree_with_an_independent_converter(number):
    assert integer_of(cn2an.an2cn(number, "low")) == number
    assert integer_of(cn2an.an2cn(number, "up")) == number


@given(st.decimals(min_value=1, max_value=99_999_999, places=2))
def test_sums_in_words_agree_with_an_independent_converter(value):
    assert sum_in_words(cn2an.an2cn(str(value), "rmb")) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("伍拾万圆正", "500000"),
        ("壹仟元零伍分", "1000.05"),
        ("拾贰万叁仟元整", "123000"),
        ("一千二百元", "1200"),
    ],
)
def test_loose_spellings_of_sums_are_read(words, value):
    assert sum_in_words(words) == Decimal(value)


@pytest.mark.parametrize("words", ["元整", "伍拾万", "伍伍拾元x", "壹元贰拾角"])
def test_what_spells_no_sum_is_refused(words):
    assert sum_in_words(words) is None


def test_a_thousand_two_is_twelve_hundred():
    assert integer_of("一千二") == 1200
    assert integer_of("三万五") == 35000


def test_years_and_days_in_numerals():
    assert year_number("二〇二三") == 2023
    assert year_number("23") == 2023
    assert day_number("廿三") == 23
    assert day_number("三十一") == 31
