"""A service paid by time: one part for each period, and payments that name theirs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.claims.limitation.start import start_of
from litigation.analysis.claims.periods_paid import named_by_period
from litigation.analysis.values.facts import AmountKind
from tests.litigation.complaint.papers import analysed
from tests.litigation.extraction.conftest import make_source
from tests.litigation.works.test_works import ASKED, complaint

CONTRACT = """物业保洁服务合同
甲方：江州甲商业管理有限公司
乙方：江州乙保洁服务有限公司
一、乙方为甲方广场提供日常保洁服务，{term}。
二、{pay}
三、甲方逾期付款的，每逾期一日按应付款的千分之一支付违约金。
甲方（盖章）：江州甲商业管理有限公司
乙方（盖章）：江州乙保洁服务有限公司
2022年12月20日
"""
YEAR = "服务期自2023年1月1日起至2023年12月31日止"
MONTHLY = "服务费每月18,000元，甲方于次月10日前支付上月服务费，乙方先开具发票。"
PAID = """银行电子回单
付款人：江州甲商业管理有限公司
收款人：江州乙保洁服务有限公司
金额：{amount}元
用途：{memo}
交易日期：{day}
"""
LETTER = """催款函
江州甲商业管理有限公司：
我司自2023年1月起为贵司提供保洁服务至2023年12月31日服务期满，贵司仅支付1至3月服务费54,000元，尚欠4月至12月服务费162,000元。请于收函后7日内支付。
江州乙保洁服务有限公司（盖章）
2024年3月5日
"""


@pytest.fixture
def read(organize):
    def run(pay: str = MONTHLY, term: str = YEAR, **others: str):
        papers = {"合同": CONTRACT.format(term=term, pay=pay), **others}
        return organize(*(make_source(text, name=name) for name, text in papers.items()))

    return run


def plan(facts):
    return [
        (one.label, one.amount and str(one.amount), one.due and str(one.due))
        for one in facts.terms.instalments
    ]


def dues(facts):
    return [one.due and str(one.due) for one in facts.terms.instalments]


def test_each_month_is_a_part_with_its_own_day(read):
    facts = read()
    assert len(facts.terms.instalments) == 12
    assert plan(facts)[0] == ("2023年1月服务费", "18000", "2023-02-10")
    assert plan(facts)[-1] == ("2023年12月服务费", "18000", "2024-01-10")
    assert facts.terms.price.value == Decimal(216000)


def test_what_a_letter_says_is_owed_is_no_price(read):
    facts = read(催款函=LETTER)
    assert facts.terms.price.value == Decimal(216000)
    kinds = {one.value: one.kind for one in facts.amounts}
    assert kinds[Decimal("162000.00")] is AmountKind.CLAIMED
    assert kinds[Decimal("54000.00")] is AmountKind.PAID


def test_a_letter_gives_no_price_where_the_term_is_not_told(read):
    facts = read(term="服务自2023年1月1日开始", 催款函=LETTER)
    assert facts.terms.price is None
    assert all(one.amount is None for one in facts.terms.instalments)


@pytest.mark.parametrize(
    ("pay", "count", "first", "last"),
    [
        ("服务费每月18,000元，甲方每月5日前预付当月服务费。", 12, "2023-01-05", "2023-12-05"),
        ("服务费18,000元/月，甲方于每月25日前支付下月服务费。", 12, "2022-12-25", "2023-11-25"),
        ("月服务费为18,000元，每月5日前支付上月服务费。", 12, "2023-02-05", "2024-01-05"),
        ("服务费每月18,000元，每月底前付清当月服务费。", 12, "2023-01-31", "2023-12-31"),
        ("每月服务费18,000元，每月结束后10日内支付。", 12, "2023-02-10", "2024-01-10"),
        (
            "每月18,000元，按季度支付，每季度首月5日前支付当季服务费。",
            4, "2023-01-05", "2023-10-05",
        ),
        ("每季度服务费54,000元，每季度末月25日前支付当季服务费。", 4, "2023-03-25", "2023-12-25"),
        (
            "每季度服务费54,000元，下一季度首月10日前支付上季度服务费。",
            4, "2023-04-10", "2024-01-10",
        ),
        ("年服务费216,000元，按季度支付，每季度结束后15日内付清。", 4, "2023-04-15", "2024-01-15"),
    ],
)  # fmt: skip
def test_the_day_of_each_period_is_counted_as_agreed(read, pay, count, first, last):
    facts = read(pay)
    assert (len(dues(facts)), dues(facts)[0], dues(facts)[-1]) == (count, first, last)
    assert facts.terms.price.value == Decimal(216000)


def test_a_day_that_may_be_that_of_either_month_is_not_told(read):
    assert set(dues(read("服务费每月18,000元，每月5日前支付服务费。"))) == {None}


def test_months_that_are_not_those_of_the_calendar_have_no_day_of_the_calendar(read):
    facts = read(term="服务期自2023年1月15日起至2024年1月14日止")
    assert len(facts.terms.instalments) == 12
    assert set(dues(facts)) == {None}
    assert facts.terms.price.value == Decimal(216000)


def test_a_part_of_a_month_has_no_sum_where_nobody_tells_how(read):
    facts = read(term="服务期自2023年1月1日起至2023年3月15日止")
    assert [one.amount for one in facts.terms.instalments] == [18000, 18000, None]
    assert facts.terms.price is None


def test_a_term_may_be_told_by_its_length(read):
    facts = read(term="服务期限12个月，自2023年1月1日起计算")
    assert (facts.terms.recurring.start, facts.terms.recurring.end) == (
        date(2023, 1, 1), date(2023, 12, 31),
    )  # fmt: skip


@pytest.mark.parametrize(
    "pay",
    [
        "服务费每月18,000元，第二年起上浮5%，次月10日前支付。",
        "每人每月4,500元，按实际人数结算，次月10日前支付。",
        "保洁费每月18,000元，绿化服务费每月3,000元，次月10日前支付。",
    ],
)
def test_fees_that_differ_make_no_plan(read, pay):
    facts = read(pay)
    assert facts.terms.recurring is None
    assert facts.terms.price is None


def test_a_service_that_stopped_is_not_owed_to_the_end_of_its_term(read):
    notice = """关于提前终止服务的告知函
江州甲商业管理有限公司：
我司已于2023年7月15日撤场。
江州乙保洁服务有限公司（盖章）
2023年7月20日
"""
    facts = read(告知函=notice)
    amounts = [one.amount for one in facts.terms.instalments]
    assert amounts == [18000] * 6 + [None]
    assert facts.terms.price is None


def test_the_day_from_which_a_contract_was_ended_is_that_told_in_the_notice(read):
    notice = """解除合同通知书
江州乙保洁服务有限公司：
现通知贵司自2023年8月1日起解除双方签订的《物业保洁服务合同》。
江州甲商业管理有限公司（盖章）
2023年7月10日
"""
    facts = read(通知书=notice)
    assert [one.amount for one in facts.terms.instalments] == [18000] * 7
    assert facts.terms.recurring.stopped == date(2023, 7, 31)


def test_a_year_may_have_one_day(read):
    pay = "服务费每年216,000元，甲方于每年1月31日前支付当年服务费。"
    assert dues(read(pay)) == ["2023-01-31"]


@pytest.mark.parametrize(
    ("memo", "named"),
    [
        ("2023年2月服务费", {"2023年2月服务费"}),
        ("2月份保洁服务费", {"2023年2月服务费"}),
        ("1-3月服务费", {"2023年1月服务费", "2023年2月服务费", "2023年3月服务费"}),
        ("2月、3月服务费", {"2023年2月服务费", "2023年3月服务费"}),
        ("2023年第一季度服务费", {"2023年1月服务费", "2023年2月服务费", "2023年3月服务费"}),
        ("2023年上半年服务费", {f"2023年{month}月服务费" for month in range(1, 5)}),
        ("2022年2月服务费", set()),
        ("2023年2月9日付款", set()),
        ("服务费", set()),
    ],
)
def test_a_memo_names_its_periods(memo, named):
    labels = [f"2023年{month}月服务费" for month in range(1, 5)]
    assert named_by_period(labels, memo) == named


def test_a_month_that_two_years_have_names_neither():
    assert named_by_period(["2023年2月服务费", "2024年2月服务费"], "2月服务费") == frozenset()


def whole(**others: str):
    papers = {"合同": CONTRACT.format(term=YEAR, pay=MONTHLY), **others}
    return analysed(papers, **ASKED)


def paid(memo: str, day: str, amount: str = "18,000.00") -> str:
    return PAID.format(memo=memo, day=day, amount=amount)


def test_a_payment_goes_to_the_month_that_it_names():
    case = whole(回单=paid("2023年3月服务费", "2023年4月10日"))
    open_ones = [one.instalment for one in case["calculation"].items if one.kind == "principal"]
    assert "2023年3月服务费" not in open_ones
    assert "2023年1月服务费" in open_ones


def test_the_period_of_the_first_month_unpaid_decides():
    case = whole(回单=paid("2023年1月服务费", "2023年2月9日"))
    start = start_of(case["facts"])
    assert start.due == date(2023, 3, 10)
    assert not start.sure


def test_a_complaint_tells_a_recurring_fee_in_one_sentence():
    told = complaint(whole())
    assert "服务费每月18,000.00元，2023年1月1日至2023年12月31日共12期" in told
