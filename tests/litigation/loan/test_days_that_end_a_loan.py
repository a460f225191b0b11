"""The day to pay back told by a label, a copula or a duty behind it, and days that are none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.loan.papers import facts_of

DUE, LENT = "2024年3月9日", "2023年3月9日"
FOOT = "借款人：李样本\n2023年3月9日"
SAID = [
    "李样本向张样例借款8万元。末日为{due}，李样本须在此日前送还。",
    "李样本向张样例借款8万元，{due}就是该还的日子。",
    "李样本向张样例借款8万元，用满之日，即{due}，应如数退还张样例，{due}为应还之日。",
    "借款终止之日，即{due}，李样本应把借来的8万元退给张样例。",
    "{due}，本人须还张样例8万元，这笔款是{lent}借的。",
    "李样本借张样例8万元，年利率6%计付利息；借期到{due}终止，终止之日归还。",
    "借入人李样本　借出人张样例　本金8万元　到期日{due}　按月1%付利息",
    "谁借：李样本　向谁借：张样例　借多少：8万元　哪天还：{due}　不要利息",
]


@pytest.mark.parametrize("words", SAID)
def test_the_day_to_pay_back_is_read(words):
    (loan,) = facts_of(f"借条\n{words.format(due=DUE, lent=LENT)}\n{FOOT}").loans
    assert (loan.principal, loan.due) == (Decimal(80_000), date(2024, 3, 9))


def test_questions_as_labels_are_no_people():
    facts = facts_of(f"借条\n{SAID[-1].format(due=DUE)}\n{FOOT}")
    sides = {(party.name, party.contract_role) for party in facts.parties}
    assert sides == {("李样本", "borrower"), ("张样例", "lender")}


OPEN = f"借条\n今借到张样例8万元。\n{FOOT}"


@pytest.mark.parametrize(
    "paper",
    [
        "催款函\n李样本：\n尚欠本金8万元，收信后十日之内请还我。\n张样例\n2025年3月1日",
        "催款函\n李样本：\n限您见信七日内还清8万元。\n张样例\n2025年3月1日",
        "【促销】周年庆满300元减100元，活动至2024年5月13日止。",
    ],
)
def test_days_of_a_demand_or_of_a_notice_to_all_are_no_term_of_the_loan(paper):
    (loan,) = facts_of(OPEN, paper).loans
    assert loan.due is None


def test_a_letter_may_still_tell_the_term_that_was_agreed():
    letter = "催款函\n李样本：\n当初说好六个月内还清，至今未还8万元。\n张样例\n2025年3月1日"
    (loan,) = facts_of(OPEN, letter).loans
    assert loan.due == date(2023, 9, 9)


def test_a_day_labelled_as_that_of_paying_back_is_not_the_day_of_signing():
    text = f"个人借款协议\n李样本向张样例借款8万元，归还日期：{DUE}。\n借款人：李样本\n{LENT}"
    (loan,) = facts_of(text).loans
    assert (loan.formed, loan.due) == (date(2023, 3, 9), date(2024, 3, 9))


def test_money_received_from_the_lender_was_not_paid_back():
    note = f"借条\n{LENT}经手收到张样例交付之8万元，言定{DUE}送还。\n{FOOT}"
    facts = facts_of(note)
    assert not [one for one in facts.events if one.kind is EventKind.PAID]


def test_a_staff_notice_acknowledges_no_loan():
    notice = "行政部：2023年4月20日组织体检，每人300元，费用公司统一结算。"
    facts = facts_of(f"借条\n今借到张样例8万元，{DUE}前还清。\n{FOOT}", notice)
    assert not [one for one in facts.events if one.kind is EventKind.ACKNOWLEDGED]


NOTE = f"借条\n今借到张样例10万元，月利率1%，{DUE}前还清。\n{FOOT}"
TRANSFER = (
    "银行电子回单\n交易日期：2023年3月9日\n付款人户名：张样例\n收款人户名：李样本\n金额：¥99,000.00"
)
CHAT = "聊天对象：李样本（微信）　导出人：张样例\n2023年3月9日 09:30 张样例\n{words}"
PRAYERS = [
    "请判被告付还借款本金99,000元及息给原告。",
    "被告应给付借款本金99,000元予原告。",
    "由被告把所借本金，计99,000元，偿付原告。",
]


@pytest.mark.parametrize("prayer", PRAYERS)
def test_principal_that_a_complaint_prays_for_was_not_lent_by_it(prayer):
    complaint = (
        f"民事起诉状\n原告：张样例\n被告：李样本\n诉讼请求：\n{prayer}\n事实与理由：\n被告借款。"
    )
    chat = CHAT.format(words="先扣首月利息1000元，到你账上99000元，借条写10万元")
    facts = facts_of(NOTE, TRANSFER, chat, complaint)
    asked = [one for one in facts.amounts if "99,000元" in one.citations[0].quote]
    assert {one.kind for one in asked} == {AmountKind.CLAIMED}


@pytest.mark.parametrize(
    "words",
    [
        "打过去99000啦，那1000算是第一个月利钱，欠条数目写10万",
        "讲定的：利钱先付1000，余下99000今天给你，本子上记10万",
    ],
)
def test_interest_kept_back_told_colloquially_asks_for_nothing(words):
    facts = facts_of(NOTE, TRANSFER, CHAT.format(words=words))
    assert facts.loans[0].withheld == Decimal(1000)
    assert not [one for one in facts.events if one.kind is EventKind.DEMANDED]
    said = {one.kind for one in facts.amounts if one.value == Decimal(1000)}
    assert said == {AmountKind.OTHER}


def test_principal_with_interest_added_up_was_not_kept_back():
    words = "第一个月本金10万元，利息1000元，合计101000元"
    (loan,) = facts_of(NOTE, CHAT.format(words=words)).loans
    assert loan.withheld is None


def test_points_of_gain_a_month_are_interest():
    (loan,) = facts_of(f"借条\n今借到张样例8万元，{DUE}前还清，一个月1.5个点的利。\n{FOOT}").loans
    assert [(one.rate, one.per) for one in loan.interest] == [(Decimal("0.015"), "month")]


def test_a_field_without_interest_does_not_hide_the_day_beside_it():
    note = (
        f"借条\n借出人：张样例|借入人：李样本|本金：8万元|归还时间：{DUE}|利息：年利率12%\n{FOOT}"
    )
    (loan,) = facts_of(note).loans
    assert loan.due == date(2024, 3, 9)


def test_a_letter_asks_on_its_own_day():
    letter = (
        f"催款函\n李样本：\n我于{LENT}借给您8万元，约定{DUE}归还，到期后余欠本金6万元，专函催收。\n"
        "张样例\n2025年3月1日"
    )
    events = facts_of(OPEN, letter).events
    assert {one.date for one in events if one.kind is EventKind.DEMANDED} == {date(2025, 3, 1)}
