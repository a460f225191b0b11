"""What a word near a day or a sum does not mean: names of papers, terms, ways of counting."""

from decimal import Decimal

import pytest

from litigation.analysis.extraction.dates import DateReader
from litigation.analysis.extraction.employment.days import starts_in
from litigation.analysis.extraction.loan.due import term_in
from litigation.analysis.extraction.loan.rates import prices_in
from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.extraction.test_payment_wording import FOOT, HEAD
from tests.litigation.ruling.test_wording import judgment

FACTS = [
    "据送货单、收款回单等书证，本院查明事实如下：货款30,000元，双方于2022年1月5日签订合同；2022年2月5日货物交完；2022年3月5日被告给过10,000元。",
    "法庭采信以下经过：合约日期2022年1月5日，价款30,000元；2022年2月5日货已交讫；被告2022年3月5日付10,000元。",
    "凭出库单与银行流水，可以认定：合同价30,000元，约立于2022年1月5日；原告2022年2月5日送货到位；2022年3月5日被告付款10,000元。",
    "合同日期为2022年1月5日，价金30,000元；交货在2022年2月5日完成；2022年3月5日被告汇来10,000元。以上，本院予以确认。",
    "结合验收单、转账凭证，合议庭查得：标的价30,000元，合同日期2022年1月5日；2022年2月5日货齐；2022年3月5日被告支付10,000元。",
    "送货单、签收单、银行流水互相印证，足以认定：价款是30,000元，双方立约于2022年1月5日；货，2022年2月5日交完；款，2022年3月5日付过10,000元。",
]


@pytest.mark.parametrize("facts", FACTS)
def test_the_papers_that_findings_rest_on_tell_of_no_act(facts):
    text = judgment().replace(
        "经审理查明：2022年1月5日，原、被告签订买卖合同，价款30,000元。被告支付10,000元。", facts
    )
    found = organize_case(sources=(make_source(text),), inputs=make_inputs())
    days = {(one.kind, str(one.date)) for one in found.events}
    assert (EventKind.CONTRACT_SIGNED, "2022-01-05") in days
    assert (EventKind.DELIVERED, "2022-02-05") in days
    assert (EventKind.PAID, "2022-03-05") in days
    price = {one.kind for one in found.amounts if one.value == Decimal(30_000)}
    assert price == {AmountKind.CONTRACT_PRICE}


@pytest.mark.parametrize("words", ["合同日期", "合同日期为", "不同日期", "相同日期，"])
def test_a_day_within_another_word_is_no_day(words):
    found = list(DateReader().read(f"2022年1月5日开庭。{words}2022年3月5日。"))
    assert [str(one.date) for one in found] == ["2022-01-05", "2022-03-05"]


@pytest.mark.parametrize(
    "words",
    [
        "还款日是2022年10月10日这一天，当天还给甲方，按月给付本金2%之利息。",
        "出借一方逐月收息2%",
        "利息之数，月月计，取2%",
    ],
)
def test_a_rate_is_by_the_period_of_its_own_clause(words):
    [price] = prices_in(words)
    assert (price.rate, price.per) == (Decimal("0.02"), "month")


@pytest.mark.parametrize(
    "words",
    [
        "待到2022年6月1日，本金由乙方原封送回甲方。",
        "到期之日，2022年6月1日，乙方须把钱缴回甲方账上。",
        "及至2022年6月1日，乙方必将本金如数奉还。",
        "归还日，2022年6月1日，由乙方打回甲方卡内。",
        "等到2022年6月1日，款项由乙方递还甲方。",
    ],
)
def test_the_last_day_of_a_term_may_stand_as_its_topic(words):
    [line] = paper_of(make_source(words)).lines
    assert str(term_in(line).day) == "2022-06-01"


def test_a_day_behind_a_term_that_was_not_agreed_is_no_due_day():
    [line] = paper_of(make_source("双方未约定还款日，2022年6月1日被告出具借条。")).lines
    term = term_in(line)
    assert term is None or term.day is None


TERMS = [
    "合同起日2022年10月22日，止日2025年10月21日；起日当天乙方到厂上班。",
    "期间：始期2022年10月22日，终期2025年10月21日。始期当日乙方报到上岗。",
    "本合同自2022年10月22日起算，2025年10月21日届满；首日乙方开始为甲方做工。",
    "合同头一天为2022年10月22日，末一天为2025年10月21日，头一天乙方即到岗。",
    "首日：2022年10月22日；末日：2025年10月21日；乙方首日入职。",
]


@pytest.mark.parametrize("term", TERMS)
def test_work_begins_on_the_first_day_of_the_term_not_on_the_last(term):
    head = "劳动合同书\n甲方（用人单位）：江州甲有限公司\n乙方（劳动者）：李卫东\n"
    text = f"{head}{term}\n2022年10月22日"
    found = {str(one.date) for one in starts_in(paper_of(make_source(text)))}
    assert found == {"2022-10-22"}


def test_a_claim_for_the_loan_makes_the_defendant_the_borrower(organize):
    text = (
        "民事起诉状\n原告：许大川\n被告：邵小溪\n"
        "诉讼请求：请判被告向原告给付借款30,000元及利息。\n事实与理由：2021年6月1日原告借给被告30,000元。"
    )
    roles = {one.name: one.contract_role for one in organize(make_source(text)).parties}
    assert roles == {"许大川": "lender", "邵小溪": "borrower"}


def test_a_firm_whose_name_ends_like_a_verb_still_paid(organize):
    text = (
        "情况说明\n本人系江州甲公司业务员，2024年3月1日送货，同月22日海州智能付货款51,100元，余数拖到今天。\n"
        "说明人：范大川　2025年12月31日"
    )
    found = organize(make_source(HEAD + FOOT), make_source(text, name="说明")).amounts
    assert {one.kind for one in found if one.value == 51_100} == {AmountKind.PAID}
