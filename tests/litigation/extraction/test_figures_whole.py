"""Figures that were read in part, or for something else."""

from decimal import Decimal

import pytest

from litigation.analysis.extraction.loan.rates import prices_in
from litigation.analysis.extraction.money import money_in
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.extraction.passages import passages_of
from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.extraction.test_payment_wording import FOOT, HEAD, NOTE


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("剩十九万八千刚给你转过去", "198000"),
        ("欠你三万五千六的货款", "35600"),
        ("打了两万三千五过去", "23500"),
        ("还欠十万零五千", "105000"),
        ("付了十二万八千", "128000"),
        ("还差四万二没给", "42000"),
    ],
)
def test_thousands_behind_ten_thousands_are_part_of_the_sum(words, value):
    assert [one.value for one in money_in(words)] == [Decimal(value)]


@pytest.mark.parametrize("words", ["一共三万二千件货", "买了三万八千个", "三万五千吨钢材"])
def test_so_many_pieces_are_no_sum(words):
    assert money_in(words) == []


def test_a_lone_line_broken_off_in_a_chat_goes_on_below():
    chat = (
        "聊天对象：甲建材-对接人　导出人：乙机电-现场\n"
        "[2024/05/06 08:58:00] 甲建材-对接人: 4,000.00元加\n"
        "门禁系统，没问题我们认，您先安排工人\n"
        "[2024/05/06 10:04:00] 甲建材-对接人: 嗯"
    )
    texts = [one.text for one in passages_of(make_source(chat))]
    assert texts[1].endswith("4,000.00元加门禁系统，没问题我们认，您先安排工人")


def test_a_figure_torn_in_a_chat_is_one_sum():
    chat = (
        "聊天对象：宋假林（微信）　导出人：沈仿真\n"
        "[2021/09/26 09:36:00] 宋假林: 周六钓鱼去不去\n"
        "[2021/09/26 09:40:00] 沈仿真: 借你的200,0\n"
        "00元已经打到你卡上，注意查收\n"
        "[2021/09/26 09:50:00] 宋假林: 好"
    )
    found = [one.value for line in paper_of(make_source(chat)).lines for one in line.sums]
    assert found == [Decimal("200000.00")]


def test_a_field_behind_a_gap_says_nothing_of_the_rate_before_it():
    [price] = prices_in("期满日2022-07-13一个月2个点的利 以上由本人填写")
    assert (price.rate, price.per) == (Decimal("0.02"), "month")


def test_the_last_day_of_the_next_month_is_no_day_of_long_ago(organize, source):
    clause = "甲方同意给乙方一个账期：本月收的货，下月最后一天之前把钱付了。"
    [part] = organize(source(HEAD + clause + FOOT), source(NOTE, name="送货单")).terms.instalments
    assert str(part.due) == "2023-06-30"


def test_what_an_insurer_pays_at_most_is_no_payment(organize, source):
    bond = (
        "财产保全责任保险保函\n保证人：虚拟财产保险股份有限公司；被保险人：江州甲机械有限公司；"
        "保险事由：江州甲机械有限公司对海州乙食品有限公司提出的财产保全；最高赔付410,000.00元。"
    )
    found = organize(source(HEAD + FOOT), source(bond, name="保函"))
    kinds = {one.kind for one in found.amounts if one.value == Decimal(410_000)}
    assert kinds == {AmountKind.OTHER}
    assert not any(one.kind is EventKind.PAID for one in found.events)


def test_the_price_told_of_a_debt_is_not_what_is_owed(organize, source):
    text = (
        "情况说明\n本人范大川，在江州甲机械任销售。现就海州乙食品欠款一事说明：2023年4月签约"
        "（402,000元）；同年5月6日交货；余款未收。\n说明人：范大川　2026年7月11日"
    )
    found = organize(source(HEAD + FOOT), source(text, name="说明")).amounts
    assert all(one.kind is not AmountKind.CONFIRMED_DEBT for one in found if one.value == 402_000)


def test_the_goods_of_a_batch_in_brackets_are_not_the_objection(organize, source):
    letter = (
        "质量异议函\n江州甲机械有限公司：\n你方供的货（2023.5.20那一批）有质量问题，"
        "现在正式书面通知你方，尽快来人换货。\n海州乙食品有限公司　2023.5.25"
    )
    told = organize(source(HEAD + FOOT), source(letter, name="异议函")).events
    days = {str(one.date) for one in told if one.kind is EventKind.QUALITY_OBJECTION}
    assert days == {"2023-05-25"}
