"""Loans paid back in parts: read from their notes, and late part by part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.litigation.loan.papers import analysed, facts_of

FOOT = "\n借款人：李样本\n2023年6月1日"
PAID_OUT = """银行电子回单
交易日期：2023年6月1日
付款人户名：张样例
收款人户名：李样本
金额：¥60,000.00
附言：借款"""
PAID_BACK = """银行电子回单
交易日期：2024年1月20日
付款人户名：李样本
收款人户名：张样例
金额：¥10,000.00
附言：还款"""
TWO = "借条\n今借张样例60000元，2023年12月31日前还30000元，2024年6月30日前还清余款。" + FOOT


def parts(words: str) -> list[tuple[str, int]]:
    (loan,) = facts_of(f"借条\n{words}{FOOT}").loans
    return [(str(part.due), int(part.amount)) for part in loan.parts]


def test_listed_days_are_parts_and_the_last_takes_what_is_left():
    assert parts("今借张样例60000元，2023年12月31日前还30000元，2024年6月30日前还清余款。") == [
        ("2023-12-31", 30000),
        ("2024-06-30", 30000),
    ]


def test_so_much_a_month_runs_until_the_principal_is_used_up():
    found = parts("借到张样例25000元，从2023年8月起每月底前偿还本金10000元。")
    assert found == [("2023-08-31", 10000), ("2023-09-30", 10000), ("2023-10-31", 5000)]


@pytest.mark.parametrize(
    "words",
    [
        "今借到张样例10万元，分十期归还。",
        "今借到张样例10万元，每月还5000元。",
        "今借到张样例36万元，等额本息，每月15日前还款，每期16154元，2025年6月1日前还清。",
    ],
)
def test_parts_that_no_paper_lists_are_doubted_not_guessed(words):
    (loan,) = facts_of(f"借条\n{words}{FOOT}").loans
    assert loan.parts == ()
    assert loan.parts_doubt


def test_monthly_interest_is_no_part_of_the_principal():
    assert parts("今借到张样例10万元，2024年3月1日前归还，每月10日付利息1000元。") == []


def claims(*papers: str, as_of: date):
    return {one.kind: one for one in analysed(*papers, as_of=as_of).claims}


def test_each_part_is_late_for_itself_at_the_rate_of_its_own_day():
    # 30,000 × 3.45 % ÷ 365: 182 days from 2024-01-01; 184 days from 2024-07-01 for each part
    found = claims(TWO, PAID_OUT, as_of=date(2024, 12, 31))
    assert found["overdue_interest"].amount == Decimal("516.08") + 2 * Decimal("521.75")
    assert found["principal"].amount == Decimal(60000)


def test_a_payment_meets_interest_and_then_the_part_that_fell_due_first():
    # 56.71 of interest in 20 days, so 9,943.29 of the first part
    found = claims(TWO, PAID_OUT, PAID_BACK, as_of=date(2024, 12, 31))
    assert found["principal"].amount == Decimal("50056.71")
    bases = [(str(one.start), str(one.base)) for one in found["overdue_interest"].segments]
    assert bases == [
        ("2024-01-01", "30000.00"),
        ("2024-01-21", "20056.71"),
        ("2024-07-01", "30000.00"),
        ("2024-07-01", "20056.71"),
    ]
    assert found["overdue_interest"].amount == Decimal("1177.68")


def test_what_is_not_yet_due_is_left_out_of_the_claim():
    found = claims(TWO, PAID_OUT, PAID_BACK, as_of=date(2024, 3, 31))
    assert found["principal"].amount == Decimal("20056.71")
    assert any("未到期的30,000.00元未计入" in note for note in found["principal"].notes)


def test_before_the_first_part_nothing_is_claimed():
    found = claims(TWO, PAID_OUT, as_of=date(2023, 10, 1))
    assert not found["principal"].counted
    assert "overdue_interest" not in found


def test_an_annuity_without_its_plan_has_its_late_interest_refused():
    text = f"借条\n今借张样例60000元，等额本息，每月还款，2024年6月1日前还清。{FOOT}"
    found = claims(text, PAID_OUT, as_of=date(2024, 12, 31))
    assert found["overdue_interest"].amount is None
    assert "还款计划表" in found["overdue_interest"].refusal


def test_the_period_runs_from_the_last_part():
    result = analysed(TWO, PAID_OUT, as_of=date(2024, 12, 31))
    assert result.limitation.last_safe_day == date(2027, 6, 30)


PAID_OUT_TWICE = """银行流水
交易日期|对方户名|支出|收入|摘要
2023-06-01|李样本|40,000.00||借款
2023-06-20|李样本|20,000.00||借款"""
IN_TWO = (
    "借款协议\n出借人：张样例\n借款人：李样本\n借款人因周转需要向出借人借款60000元，分两笔支付："
    "2023年6月1日支付40000元，2023年6月20日前支付20000元。\n借款期限12个月，自实际到账之日起算。\n"
    "借款人（签字）：李样本\n2023年6月1日"
)


def test_days_on_which_the_lender_pays_out_are_not_those_of_paying_back():
    (loan,) = facts_of(IN_TWO).loans
    assert (loan.parts, str(loan.due)) == ((), "2024-06-01")


def test_a_term_that_runs_from_arrival_ends_for_each_sum_paid_out_on_its_own_day():
    (loan,) = facts_of(IN_TWO, PAID_OUT_TWICE).loans
    assert [(str(part.due), int(part.amount)) for part in loan.parts] == [
        ("2024-06-01", 40000),
        ("2024-06-20", 20000),
    ]
