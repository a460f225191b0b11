"""The forms of days and sums say what they stand for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import cn2an
import pytest

from evaluation.rendering import _with_page_marks
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


@pytest.mark.parametrize(
    ("value", "typed", "said"),
    [
        ("35000", "3.5w", "三万五"),
        ("200000", "20w", "二十万"),
        ("120000", "12w", "十二万"),
        ("125000", "12.5w", "十二万五千"),
        ("5000", "5k", "五千"),
        ("20000", "2w", "两万"),
        ("41096.57", "41096.57元", "41096.57元"),
    ],
)
def test_round_sums_are_typed_and_said_as_people_do(value, typed, said):
    assert money_text(Decimal(value), "w") == typed
    assert money_text(Decimal(value), "talk") == said


def test_a_page_mark_never_cuts_a_figure():
    lines = ["货款" * 5] * 11 + ["共计12,3", "45.00元，余款", "另付"]
    marked = _with_page_marks(lines, "- {} -")
    assert marked.index("- 1 -") == 13
    assert [line for line in marked if line != "- 1 -"] == lines
