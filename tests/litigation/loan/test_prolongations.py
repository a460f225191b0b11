"""Prolongations between 甲方 and 乙方, days before a feast, interest as the bank's."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import chinese_calendar
import pytest

from litigation.analysis.extraction.loan import feasts
from tests.litigation.loan.papers import facts_of
from tests.litigation.loan.test_reading import sides

NOTE = "借条\n今借到张样例人民币80000元，{words}。\n借款人：李样本\n2023年5月4日"


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("2024年春节前还清", "2024-02-09"),
        ("2024年国庆节前归还", "2024-09-30"),
        ("2024年国庆前还清", "2024-09-30"),
        ("明年元旦前还清", "2023-12-31"),
        ("2024年五一前归还", "2024-04-30"),
        ("2024年中秋节前还清", "2024-09-16"),
        ("2024年端午前还清", "2024-06-09"),
        ("2024年清明节前还清", "2024-04-03"),
        ("2024年底前还清", "2024-12-31"),
        ("2024年10月底前还清", "2024-10-31"),
        ("2024年上半年还清", "2024-06-30"),
    ],
)
def test_a_day_before_a_feast_is_the_day_to_pay_back(words, due):
    (loan,) = facts_of(NOTE.format(words=words)).loans
    assert loan.due == date.fromisoformat(due)


LONGER = """借款展期协议
甲方：张样例
乙方：李样本
甲方于2023年5月4日借给乙方80000元，原定2024年5月4日归还，现双方同意展期至2025年5月4日。
甲方（签字）：张样例 乙方（签字）：李样本
2024年5月1日"""


def test_a_prolongation_between_two_letters_tells_who_lent():
    facts = facts_of(LONGER)
    told = {name: role for name, (role, _) in sides(facts).items()}
    assert told == {"张样例": "lender", "李样本": "borrower"}
    (loan,) = facts.loans
    assert (loan.principal, loan.due) == (Decimal(80000), date(2025, 5, 4))


def test_the_days_of_the_feasts_are_those_of_the_holiday_notices():
    names = {
        "春节": "Spring Festival",
        "清明": "Tomb-sweeping Day",
        "端午": "Dragon Boat Festival",
        "中秋": "Mid-autumn Festival",
    }
    for name, days in feasts.NOTICED.items():
        for day in days.values():
            held = {chinese_calendar.get_holiday_detail(day)[1]}
            if day == date(2020, 10, 1):
                held.add("Mid-autumn Festival")  # the notice joins it with the national day
            assert names[name] in held, day


def test_a_feast_that_the_calendar_does_not_hold_is_no_day():
    (loan,) = facts_of(NOTE.format(words="2031年春节前还清")).loans
    assert loan.due is None


@pytest.mark.parametrize(
    "words", ["十一、借款人应当按时还款", "出借人李国庆催还款", "2024年国庆假期在江州还没决定"]
)
def test_a_number_a_name_and_other_talk_of_a_feast_are_no_day(words):
    (loan,) = facts_of(NOTE.format(words=words)).loans
    assert loan.due is None
