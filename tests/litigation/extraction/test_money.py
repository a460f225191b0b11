from decimal import Decimal

import pytest

from litigation.analysis.extraction.canonical import canonical
from litigation.analysis.extraction.masks import masked, masks_of
from litigation.analysis.extraction.money import MoneyMention, money_in


def sums_in(text: str) -> list[MoneyMention]:
    plain = canonical(text).text
    return money_in(masked(masks_of(plain), plain))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("货款 500,000.00 元", "500000"),
        ("￥５００，０００．００", "500000"),
        ("人民币50万元", "500000"),
        ("人民币伍拾万元整", "500000"),
        ("总价五十万元", "500000"),
        ("还欠50万没付", "500000"),
        ("付了两万", "20000"),
        ("合计1.2亿元", "120000000"),
        ("付款3万5000元", "35000"),
        ("欠款壹拾柒万零伍佰元叁角整", "170500.30"),
        ("打了5000块钱", "5000"),
    ],
)
def test_every_form_of_a_sum_is_read(text, value):
    assert [mention.value for mention in sums_in(text)] == [Decimal(value)]


@pytest.mark.parametrize(
    "text", ["货物100万吨", "第一条", "共500元件", "电话85551234", "约20万平方米"]
)
def test_what_is_no_money_is_left_out(text):
    assert sums_in(text) == []


def test_words_and_digits_of_one_sum_are_one_mention():
    (mention,) = sums_in("总价款人民币伍拾万元整（¥500,000.00）")
    assert mention.value == 500000
    assert mention.words_differ is None


@pytest.mark.parametrize(
    "text",
    [
        "合同总价：伍拾叁万元整（小写：¥530,500.00元）",
        "¥530500.00（大写：伍拾叁万元整）",
        "金额（大写）　伍拾叁万元整　（小写）￥530,500.00",
        "合计大写：伍拾叁万元整\t530,500.00",
    ],
)
def test_words_that_differ_from_digits_are_noticed(text):
    (mention,) = sums_in(text)
    assert mention.value == Decimal("530500")
    assert mention.words_differ == 530000


def test_a_price_for_a_unit_is_marked():
    assert [m.per_unit for m in sums_in("单价3,850元/吨，共计77万元")] == [True, False]


def test_foreign_money_is_marked():
    (mention,) = sums_in("货款USD 5,000.00")
    assert mention.foreign == "USD"
