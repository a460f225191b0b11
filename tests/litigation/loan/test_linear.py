"""Reading a loan takes time linear in its length, however hostile the text."""

from __future__ import annotations

from time import process_time

import pytest

from tests.litigation.loan.papers import NOTE, facts_of

UNITS = [
    "每月利率为按照约定的",
    "向李样本借",
    "今借到张样例人民币10,000元，月息2分，",
    "2023年10月8日偿还20,000元，",
    "保证期间为担保期限一二三",
    "LPR的一年期贷款市场报价利率",
    "扣除利息扣掉1元",
    "陈样例 2023-06-01 09:00\n借我3万，还你\n",
    "2023年3月1日起至",
    "每月5日前归还借款人",
    "欠借从向今借到",
    "月息五百千万二三",
    "2024年1月1日前还1元，",
    "陈样例 2023-06-01 09:00\n借了给过去过来他的钱款好到三千五\n",
    "向跟找问你借出具借条原告被告",
    "还款的最后截止约定日期为至到",
    "利息按年按月百分之二的利率每年",
    "扣利息先收4000元转给你196000元，",
    "承蒙好友经由向从李样本处借给",
]
SHORT, LONG = 10_000, 60_000
GROWTH = 14  # six times the text; the square would be 36


@pytest.mark.parametrize("unit", UNITS)
def test_a_loan_paper_of_any_length_is_read_in_linear_time(unit):
    short, long = (_seconds(unit, size) for size in (SHORT, LONG))
    assert long < GROWTH * max(short, 0.2)


def _seconds(unit: str, size: int) -> float:
    start = process_time()
    facts_of(f"{NOTE}\n{unit * (size // len(unit))}")
    return process_time() - start
