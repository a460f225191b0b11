"""The forms of days and sums say what they stand for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import cn2an
import pytest

from evaluation.speech import day_text, formal, money_text


@pytest.mark.parametrize("value", ["41096.57", "100000", "20305", "730.60", "80020.30"])
def test_capital_numerals_read_back_as_the_same_sum(value):
    assert Decimal(str(cn2an.cn2an(formal(Decimal(value)).replace("整", ""), "smart"))) == Decimal(
        value
    )


def test_day_in_chinese_numerals():
    assert day_text(date(2023, 10, 21), "hanzi") == "二〇二三年十月二十一日"


def test_ten_thousands_only_when_they_come_out_even():
    assert money_text(Decimal(125000), "wan") == "12.5万元"
    assert money_text(Decimal("41096.57"), "wan") == "41096.57元"
