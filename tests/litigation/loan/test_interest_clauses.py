"""What a loan costs within its term, in the words and orders in which people agree it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.extraction.loan.rates import prices_in, unclear_price

A_YEAR = [
    "年利率按12%执行",
    "利率：12%/年",
    "利息为每年12%",
    "年利12%",
    "利率为年百分之十二",
    "一年按百分之12的利率算利息",
    "借款按年计息，利率12%",
    "年利率（单利）12%",
    "利息标准为本金的12%每年",
    "年化12%",
    "双方同意以12%的年利率计付利息",
    "每年付利息12%",
    "利率（年）：12%",
    "利率（年化）为12%",
    "按借款本金年百分之12付息",
    "以年利12%计算利息",
    "每年按12%计息",
    "每年按借款本金的12%支付利息",
    "年利息12%",
    "年息：12%",
    "利息按照每年12%的标准计付",
    "约定利率12%（年）",
    "年利率百分之十二",
    "年利率为百分之拾贰",
    "按12%的年化利率计算利息",
    "借款利息：年利率12％",
    "利息以年12%计",
    "每年12%的利息",
    "年利一分二",
    "年息1分2厘",
    "年利率１２％",
    "利率按年计算，为12%",
    "利息按年收取，标准为12%",
    "计息方式：按年，12%",
    "借款利率12%（年利率）",
]
A_MONTH = [
    "月利2%",
    "利息每月2%，到期一并支付",
    "月利率百分之2",
    "月息为2%",
    "利息一个月2%",
    "利息一月一算，月利率2%",
    "按每月2%给付利息",
    "利率（月）：2%",
    "月利息按本金的百分之2算",
    "每个月利息2个点（即月利率2%）",
    "利息标准：每月2%",
    "借款按月计息，月利率为百分之2",
    "月利按2%算",
    "双方约定按月息2%计收利息",
    "利息以月利2分计（即每月2%）",
    "月息二分",
    "利息二分",
    "月息2分",
    "月利息贰分",
    "利息按二分算",
    "按月付息，利率2%",
    "借款按月计息，利率2%",
    "每月两个点的利息",
    "月息2个点",
    "利息2个点每月",
    "利息每个月两分",
    "每月付息百分之二",
    "利息按月利二分计算",
    "月利率20‰",
    "月息20厘",
    "利息为二分利",
    "以月息百分之贰计付",
    "每月按本金的2%付利息",
    "2%的月息",
    "月2分利息",
    "利息按月支付，每月为本金的百分之二",
]
NOTHING = [
    "不收利息",
    "本借款不计息",
    "双方说好不要利息",
    "本笔借款无息",
    "无需支付利息",
    "双方之间不谈利息",
    "该款不付利息",
    "利息为零",
    "出借人不收取利息",
    "系无偿借用，没有利息",
    "只还本金，没有利息",
    "借款人无须支付利息",
    "利息：无",
    "免除利息",
    "利息免收",
    "免收全部利息",
    "不收取任何利息",
    "不用付利息",
    "不需要支付利息",
    "不产生利息",
    "不另计利息",
    "利息一分不要",
    "零利率",
    "无利息约定",
    "双方未就利息作任何约定",
    "双方对利息没有约定",
    "利息未作约定",
    "借款利率为0",
    "年利率0%",
    "无偿使用",
    "友情借款，无利息",
]


@pytest.mark.parametrize("words", A_YEAR)
def test_a_rate_of_a_year_is_read_in_any_order(words):
    prices = prices_in(words)
    assert [(one.rate, one.per, one.part) for one in prices] == [(Decimal("0.12"), "year", "term")]


@pytest.mark.parametrize("words", A_MONTH)
def test_a_rate_of_a_month_is_read_in_any_order(words):
    found = {(one.rate, one.per, one.part) for one in prices_in(words)}
    assert found == {(Decimal("0.02"), "month", "term")}


@pytest.mark.parametrize("words", NOTHING)
def test_a_loan_without_interest_is_said_in_many_ways(words):
    assert {one.none for one in prices_in(words)} == {True}


@pytest.mark.parametrize(
    "words",
    ["按银行利息", "利息按银行算", "利息照银行的付", "利息随行就市", "利息面议", "给付适当利息",
     "利息按照当地行情", "利息好说", "利息看着给"],
)  # fmt: skip
def test_interest_of_an_unclear_height_is_no_rate(words):
    assert [one for one in prices_in(words) if one.rate is not None or one.none] == []
    assert unclear_price(words) is not None


def test_a_day_is_no_period_of_a_rate():
    assert [one.per for one in prices_in("2024年12月9日起付利息，每月2%")] == ["month"]


def test_whoever_does_not_pay_interest_was_not_lent_to_without_it():
    assert prices_in("被告一直不支付利息") == []
    assert prices_in("到期不付利息的，出借人可以解除合同") == []


@pytest.mark.parametrize(
    "words",
    [
        "还款50%",
        "年度分红12%",
        "占股12%",
        "每年增长12%",
        "已付12%的货款",
        "按30%首付",
        "借款人年满18周岁",
        "还款利率另行约定",
        "考试考了2分",
        "迟到2分钟",
    ],
)
def test_a_share_of_something_else_is_no_price_of_money(words):
    assert prices_in(words) == []
