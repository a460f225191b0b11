"""Interest of loans made before 2020-08-20: 24 % up to 2020-08-19, four times the LPR after it.

LPR: 4.20 % on 2019-10-01 (published 2019-09-20), 3.85 % on 2021-06-30, so a ceiling of 15.4 %.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.litigation.loan.papers import analysed
from tests.litigation.loan.test_sums import item, lent, lines

AS_OF = date(2021, 6, 30)


def note(terms: str, day: str = "2019年9月1日") -> str:
    return f"借条\n今借到张样例人民币100,000元，{terms}。\n借款人：李样本\n{day}"


def back(sum_: str, day: str, memo: str) -> str:
    return (
        f"银行电子回单\n交易日期：{day}\n付款人户名：李样本\n收款人户名：张样例\n金额：¥{sum_}\n"
        f"附言：{memo}"
    )


def of(terms: str, *papers: str, day: str = "2019年9月1日", as_of: date = AS_OF, **more):
    return analysed(note(terms, day), lent("100,000.00", day), *papers, as_of=as_of, **more)


def test_what_was_agreed_up_to_24_percent_holds_until_the_19th_of_august_2020():
    # 2019-09-02…2020-08-19: 353 days, 100000 × 0.24 × 353 / 365 = 23210.9589
    # 2020-08-20…2020-12-31: 134 days, 100000 × 0.154 × 134 / 365 = 5653.6986
    # 2021-01-01…2021-06-30: 181 days, 100000 × 0.154 × 181 / 365 = 7636.7123
    result = of("月息2分，2020年12月31日前还清")
    assert lines(result, "interest") == [
        ("2019-09-02", "2020-08-19", 353, "100000.00", "23210.96"),
        ("2020-08-20", "2020-12-31", 134, "100000.00", "5653.70"),
    ]
    assert lines(result, "overdue_interest") == [
        ("2021-01-01", "2021-06-30", 181, "100000.00", "7636.71")
    ]
    laws = {one.law for one in item(result, "interest").articles}
    assert "民间借贷司法解释（2015）" in laws
    assert not [one for one in result.claims if one.kind == "earlier_rules"]
    assert any("可请求按当时的规定" in one for one in item(result, "interest").notes)


def test_more_than_24_percent_is_cut_to_it():
    first, second = item(of("月息4分，2020年12月31日前还清"), "interest").segments
    assert (first.rate, second.rate) == (Decimal("0.24"), Decimal("0.154"))
    assert "超过当时规定的上限年24%" in first.rate_source


def test_a_rate_between_the_two_limits_is_cut_only_later():
    first, second = item(of("年利率18%，2020年12月31日前还清"), "interest").segments
    assert (first.rate, second.rate) == (Decimal("0.18"), Decimal("0.154"))
    assert second.start == date(2020, 8, 20)


def test_a_rate_within_both_limits_is_one_line():
    (only,) = item(of("年利率12%，2020年12月31日前还清"), "interest").segments
    assert only.rate == Decimal("0.12")
    assert not [
        one
        for one in item(of("年利率12%，2020年12月31日前还清"), "interest").articles
        if "2015" in one.law
    ]


def test_interest_paid_willingly_up_to_36_percent_is_kept():
    # 30 days to 2019-10-01: 24 % are 1972.60, 12 % more are 986.30; 41.10 of 3000 go to principal
    paid = back("3,000.00", "2019年10月1日", "利息")
    result = of("月息3分，2020年12月31日前还清", paid)
    assert item(result, "principal").amount == Decimal("99958.90")
    assert any("986.30元不予返还" in one for one in item(result, "interest").notes)


def test_what_was_paid_beyond_36_percent_goes_to_the_principal():
    # 4000: 1972.60 + 986.30 kept, 1041.10 to principal
    paid = back("4,000.00", "2019年10月1日", "利息")
    assert item(of("月息4分，2020年12月31日前还清", paid), "principal").amount == Decimal(
        "98958.90"
    )


@pytest.mark.parametrize(
    ("memo", "day"), [("还款", "2019年10月1日"), ("利息", "2020年8月20日")], ids=str
)
def test_nothing_is_kept_of_a_payment_that_names_no_interest_or_came_later(memo, day):
    paid = back("90,000.00", day, memo)
    result = of("月息3分，2020年12月31日前还清", paid)
    assert not any("不予返还，未抵本金" in one for one in item(result, "interest").notes)


def test_a_case_taken_up_before_the_change_is_under_the_former_limit_throughout():
    filed = (
        "江州市城东区人民法院\n受理案件通知书\n"
        "张样例：你诉李样本民间借贷纠纷一案，本院于2020年6月10日立案受理。\n"
    )
    result = of("月息3分，2020年3月1日前还清", filed)
    rates = {
        one.rate for kind in ("interest", "overdue_interest") for one in item(result, kind).segments
    }
    assert rates == {Decimal("0.24")}


def test_without_any_rate_late_interest_is_6_percent_and_then_the_published_rate():
    # 2019-10-01…2020-08-19: 324 days, 100000 × 0.06 × 324 / 365 = 5326.0274
    # 2020-08-20…2021-06-30: 315 days, 100000 × 0.042 × 315 / 365 = 3624.6575
    assert lines(of("2019年9月30日前还清"), "overdue_interest") == [
        ("2019-10-01", "2020-08-19", 324, "100000.00", "5326.03"),
        ("2020-08-20", "2021-06-30", 315, "100000.00", "3624.66"),
    ]


def test_a_loan_older_than_the_former_interpretation_is_not_guessed():
    result = of("月息2分，2020年12月31日前还清", day="2015年8月31日")
    assert {one.rate for one in item(result, "interest").segments} == {Decimal("0.154")}
    earlier = item(result, "earlier_rules")
    assert earlier.amount is None
    assert "2015年9月1日之前" in earlier.refusal


def test_a_loan_of_the_first_day_of_the_former_interpretation_is_under_it():
    first, _ = item(of("月息2分，2020年12月31日前还清", day="2015年9月1日"), "interest").segments
    assert first.rate == Decimal("0.24")


def test_a_loan_of_the_20th_of_august_2020_is_under_the_new_rule_alone():
    # LPR on 2020-08-20: 3.85 %
    (only,) = item(of("月息2分，2020年12月31日前还清", day="2020年8月20日"), "interest").segments
    assert only.rate == Decimal("0.154")
