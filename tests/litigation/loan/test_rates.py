"""Prices of money in the words in which people agree them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.extraction.loan.rates import prices_in


@pytest.mark.parametrize(
    ("words", "rate", "per"),
    [
        ("约定月息2分", "0.02", "month"),
        ("月息两分半", "0.025", "month"),
        ("月息1分5厘", "0.015", "month"),
        ("利息三分", "0.03", "month"),
        ("利息我按一分给你", "0.01", "month"),
        ("2分利", "0.02", "month"),
        ("年息一分二", "0.12", "year"),
        ("月利率1.5%", "0.015", "month"),
        ("利息按月息百分之二计算", "0.02", "month"),
        ("每月2%的利息", "0.02", "month"),
        ("利率1.5%/月", "0.015", "month"),
        ("年利率24%", "0.24", "year"),
        ("年化利率15.4%", "0.154", "year"),
        ("按年利率百分之十二计息", "0.12", "year"),
        ("日万分之五", "0.0005", "day"),
        ("日利率0.05%", "0.0005", "day"),
    ],
)
def test_a_rate_is_read_with_its_period(words, rate, per):
    (price,) = prices_in(words)
    assert (price.rate, price.per, price.part) == (Decimal(rate), per, "term")


@pytest.mark.parametrize(
    ("words", "multiple"),
    [
        ("按LPR的四倍支付利息", "4"),
        ("按照合同成立时一年期贷款市场报价利率四倍计息", "4"),
        ("借款利率按4倍LPR计算", "4"),
        ("利息按同期银行贷款利率计算", "1"),
    ],
)
def test_a_multiple_of_the_published_rate_is_no_rate_of_its_own(words, multiple):
    (price,) = prices_in(words)
    assert (price.rate, price.lpr_multiple) == (None, Decimal(multiple))


@pytest.mark.parametrize(
    ("words", "value"),
    [("利息每月2000元", "2000"), ("每月支付利息3,000元", "3000"), ("每月付息2000元", "2000")],
)
def test_a_fixed_sum_a_month_is_interest_only_when_called_so(words, value):
    (price,) = prices_in(words)
    assert (price.periodic, price.per) == (Decimal(value), "month")
    assert prices_in("每月还款5000元") == []


@pytest.mark.parametrize("words", ["不计利息", "无息借款", "双方未约定利息", "利息为零"])
def test_agreed_without_interest_is_said_so(words):
    (price,) = prices_in(words)
    assert price.none


def test_a_late_rate_and_a_penalty_are_told_from_the_rate_within_the_term():
    text = "年利率10%，逾期还款的，按年利率15%支付逾期利息，并按每日万分之五支付违约金"
    found = [(price.part, price.rate, price.per) for price in prices_in(text)]
    assert found == [
        ("term", Decimal("0.1"), "year"),
        ("overdue", Decimal("0.15"), "year"),
        ("penalty", Decimal("0.0005"), "day"),
    ]


def test_a_late_rate_may_be_told_by_the_rate_within_the_term():
    (price,) = prices_in("逾期利率按借款利率上浮50%执行")
    assert (price.part, price.times) == ("overdue", Decimal("1.5"))


def test_a_monthly_service_fee_is_a_fee():
    (price,) = prices_in("每月收取服务费1000元")
    assert (price.part, price.periodic) == ("fee", Decimal(1000))
