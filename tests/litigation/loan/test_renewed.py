"""A certificate issued anew is no second loan (民间借贷解释 27); sums reckoned in the comments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.litigation.loan.papers import amounts, analysed, facts_of, row
from tests.litigation.loan.test_sums import item, lent

FIRST = (
    "借条\n今借到张样例人民币50,000元，月息1分，于2021年12月31日前还清。\n"
    "借款人：李样本\n2021年1月1日"
)
PAID_OUT = lent("50,000.00", "2021年1月1日")
AS_OF = date(2023, 1, 1)


def anew(text: str, day: str = "2022年1月1日") -> str:
    return f"借条\n{text}\n借款人：李样本\n{day}"


ANEW = anew(
    "今借到张样例人民币56,000元（其中本金50,000元，利息6,000元），利息按月1%计算，于2022年12月31日"
    "前还清。原借条作废。"
)


def back(sum_: str, day: str) -> str:
    return (
        f"银行电子回单\n交易日期：{day}\n付款人户名：李样本\n收款人户名：张样例\n金额：¥{sum_}\n"
        "附言：还款"
    )


def test_a_certificate_issued_anew_is_one_loan_with_its_interest_in_the_principal():
    # at the ceiling 50000 × 15.4 % × 365 / 365 = 7700 might join: 56000 stands.
    # From 2022-01-02 to 2022-12-31: 364 days, 56000 × 0.12 × 364 / 365 = 6701.59;
    # one day late: 18.41
    result = analysed(FIRST, PAID_OUT, ANEW, as_of=AS_OF)
    found = amounts(result)
    assert found["principal"] == "56000.00"
    assert found["interest"] == "6701.59"
    assert found["overdue_interest"] == "18.41"
    assert result.claim_total == Decimal("62720.00")
    # 50000 + 50000 × 0.154 × 730 / 365 = 65400: the end stays below the limit
    limit = item(result, "renewal_limit")
    assert limit.amount == Decimal("65400.00")
    assert not limit.counted
    assert "未超过该上限" in "".join(limit.notes)
    assert any("第27条" in one.article for one in limit.articles)


def test_a_payment_after_the_new_certificate_meets_its_interest_and_then_its_principal():
    # 226 days: 56000 × 0.12 × 226 / 365 = 4160.88; 10000 − 4160.88 = 5839.12
    result = analysed(FIRST, PAID_OUT, ANEW, back("10,000.00", "2022年8月15日"), as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("50160.88")


def test_a_payment_before_the_new_certificate_meets_the_earlier_interest():
    # 181 days: 50000 × 0.12 × 181 / 365 = 2975.34, so that 24.66 of the 3000 is principal
    text = anew("今借到张样例人民币53,000元，月息1分，于2022年12月31日前还清。原借条作废。")
    result = analysed(FIRST, PAID_OUT, text, back("3,000.00", "2021年7月1日"), as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("53000.00")
    notes = "".join(item(result, "principal").notes)
    assert "2021年7月1日还款3,000.00元：抵期内利息2,975.34元、抵本金24.66元" in notes


def test_earlier_interest_above_the_ceiling_does_not_join_the_principal():
    # 3 % a month: 68000 is stated; 50000 + 7700 may stand, 10300 may not
    first = FIRST.replace("月息1分", "月息3分")
    text = anew("今借到张样例人民币68,000元，于2022年12月31日前还清，无息。原借条收回作废。")
    result = analysed(first, PAID_OUT, text, as_of=date(2022, 12, 31))
    assert item(result, "principal").amount == Decimal("57700.00")
    assert "超过的10,300.00元不计入后期本金" in "".join(item(result, "principal").notes)
    assert row(result, "excessive_rate").status.value == "proved"


def test_in_the_end_no_more_is_due_than_the_first_principal_at_the_ceiling_over_the_whole_time():
    # 57700 × 0.152 × 1461 / 365 = 35105.63 (2022-01-02 … 2026-01-01): 92805.63 together.
    # The first: 50000 × 0.154 × 1826 / 365 = 38521.10, 88521.10 together
    text = anew("今借到张样例人民币57,700元，月息2分，于2026年12月31日前还清。原借条作废。")
    result = analysed(FIRST, PAID_OUT, text, as_of=date(2026, 1, 1))
    limit = item(result, "renewal_limit")
    assert limit.amount == Decimal("88521.10")
    assert "超过该上限4,284.53元" in "".join(limit.notes)
    interest = item(result, "interest")
    assert item(result, "principal").amount + interest.amount == limit.amount
    assert "依第27条第2款核减4,284.53" in interest.formula
    # what a further day adds is that of the limit: 50000 × 0.154 / 365
    assert interest.daily == Decimal("21.10")


def test_a_chain_of_three_certificates_is_one_loan():
    third = anew(
        "今借到张样例人民币62,720元（本金56,000元，利息6,720元），无息，于2023年12月31日前还清。"
        "此前借条收回作废。",
        "2023年1月1日",
    )
    facts = facts_of(FIRST, PAID_OUT, ANEW, third)
    (loan,) = facts.loans
    assert [one.principal for one in loan.replaced] == [Decimal("50000.00"), Decimal("56000.00")]
    result = analysed(FIRST, PAID_OUT, ANEW, third, as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("62720.00")
    assert item(result, "renewal_limit").amount == Decimal("65400.00")


def test_two_certificates_merged_into_one_are_one_loan():
    second = (
        "借条\n今借到张样例人民币30,000元，月息1分，于2021年12月31日前还清。\n借款人：李样本\n"
        "2021年7月1日"
    )
    merged = anew(
        "经结算，两张借条本金80,000元、利息7,800元合计87,800元，今重新出具借条，原两张借条作废，"
        "无息，于2022年12月31日前还清。"
    )
    result = analysed(
        FIRST, PAID_OUT, second, lent("30,000.00", "2021年7月1日"), merged, as_of=AS_OF
    )
    (principal,) = [one for one in result.claims if one.kind == "principal"]
    assert principal.amount == Decimal("87800.00")


def test_a_second_certificate_with_its_own_transfer_remains_a_loan_of_its_own():
    second = anew("今借到张样例人民币56,000元，月息1分，于2022年12月31日前还清。")
    result = analysed(FIRST, PAID_OUT, second, lent("56,000.00", "2022年1月1日"), as_of=AS_OF)
    principals = [one.amount for one in result.claims if one.kind == "principal"]
    assert principals == [Decimal("50000.00"), Decimal("56000.00")]


def test_money_paid_out_with_the_new_certificate_joins_its_principal():
    # 57700 at most for the earlier loan, and 44000 more: 100000 stands
    text = anew(
        "今借到张样例人民币100,000元（含原借款本息56,000元，本次另借44,000元），无息，于2022年12月"
        "31日前还清。原借条作废。"
    )
    result = analysed(FIRST, PAID_OUT, text, lent("44,000.00", "2022年1月1日"), as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("100000.00")


def test_without_words_a_sum_that_the_earlier_loan_had_come_to_is_counted_once_with_the_doubt():
    second = anew("今借到张样例人民币56,000元，月息1分，于2022年12月31日前还清。")
    result = analysed(FIRST, PAID_OUT, second, as_of=AS_OF)
    assert [one.amount for one in result.claims if one.kind == "principal"] == [Decimal("56000.00")]
    assert "很可能系结算后重新出具" in "".join(item(result, "principal").notes)
    assert "certificate_renewed" in {one.kind for one in result.contradictions}


def test_where_papers_do_not_tell_the_second_certificate_is_not_added_to_the_first():
    second = anew("今借到张样例人民币80,000元，月息1分，于2022年12月31日前还清。")
    result = analysed(FIRST, PAID_OUT, second, as_of=AS_OF)
    principals = [one for one in result.claims if one.kind == "principal"]
    assert [one.amount for one in principals] == [Decimal("50000.00"), None]
    assert "未与此前借款相加" in principals[1].refusal
    assert result.claim_total is not None
    assert result.claim_total < Decimal("80000")


def test_a_certificate_over_the_interest_alone_is_not_added_to_that_interest():
    second = anew("今借到张样例人民币6,000元，于2022年12月31日前还清。")
    result = analysed(FIRST, PAID_OUT, second, as_of=AS_OF)
    principals = [one.amount for one in result.claims if one.kind == "principal"]
    assert principals == [Decimal("50000.00"), None]


def test_cash_that_the_borrower_says_was_received_makes_a_loan_of_its_own():
    second = anew("今借到张样例人民币80,000元，款项已现金收到，月息1分，于2022年12月31日前还清。")
    principals = [
        one.amount
        for one in analysed(FIRST, PAID_OUT, second, as_of=AS_OF).claims
        if one.kind == "principal"
    ]
    assert principals == [Decimal("50000.00"), Decimal("80000.00")]


def test_the_new_certificate_alone_is_measured_by_the_transfer_it_goes_back_to():
    result = analysed(PAID_OUT, ANEW, as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("56000.00")
    assert item(result, "renewal_limit").amount == Decimal("65400.00")


def test_earlier_interest_without_any_day_is_refused_and_the_first_principal_stands():
    result = analysed(ANEW, as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("50000.00")
    joined = item(result, "joined_interest")
    assert joined.amount is None
    assert "6,000.00元系前期利息" in joined.refusal
    assert not joined.counted


def test_without_any_earlier_paper_or_sum_the_later_principal_is_refused():
    text = anew("今借到张样例人民币56,000元，于2022年12月31日前还清。系换条，原借条作废。")
    result = analysed(text, as_of=AS_OF)
    assert item(result, "principal").amount is None
    assert "第27条" in item(result, "principal").refusal


def test_interest_kept_back_from_the_first_loan_lowers_what_may_join():
    # Lent 48000: 48000 × 1.154 = 55392
    result = analysed(FIRST, lent("48,000.00", "2021年1月1日"), ANEW, as_of=AS_OF)
    assert item(result, "principal").amount == Decimal("55392.00")
    assert "2,000.00元未见实际交付" in "".join(item(result, "principal").notes)


@pytest.mark.parametrize(
    "words",
    [
        "原借条作废。",
        "2021年1月1日的旧借条由李样本收回。",
        "此条系换条。",
        "双方结算后重新出具本借条。",
        "前期利息6,000元计入本金。",
        "本借条替换原借条。",
        "以前写的条子同时作废。",
        "原欠条已撕毁。",
        "旧条已收回。",
        "利息算进本金重新立据。",
        "上述款项由2021年1月1日借款及利息转来，原条已毁。",
    ],
)
def test_words_of_replacing_an_earlier_certificate(words):
    text = anew(f"今借到张样例人民币57,000元，无息，于2022年12月31日前还清。{words}")
    (loan,) = facts_of(FIRST, PAID_OUT, text).loans
    assert loan.renewal is not None
    assert not loan.renewal.doubt
    assert [one.principal for one in loan.replaced] == [Decimal("50000.00")]


@pytest.mark.parametrize(
    "words",
    [
        "款项还清后借条收回。",
        "还清之日原借条作废。",
        "与2021年1月1日的借款无关，系另行借款。",
        "原借条仍然有效。",
        "利息不得计入本金。",
        "如续借须重新签订借款合同。",
        "未按期付息的，所欠利息计入本金。",
        "违约的，之前约定的利息不再作为借款成本计算。",
        "如发生争议，以本借条为准，借条一式两份。",
    ],
)
def test_words_that_replace_nothing(words):
    text = anew(f"今借到张样例人民币57,000元，无息，于2022年12月31日前还清。{words}")
    paid = lent("57,000.00", "2022年1月1日")
    loans = facts_of(FIRST, PAID_OUT, text, paid).loans
    assert [one.principal for one in loans] == [Decimal("50000.00"), Decimal("57000.00")]


def test_a_chat_that_names_the_new_sum_tells_that_the_old_note_was_replaced():
    second = anew("今借到张样例人民币60,000元，月息1分，于2022年12月31日前还清。")
    chat = (
        "微信聊天记录\n张样例 2022-01-01 09:00\n利息加上一共60,000元，你重新写张借条，原借条作废\n"
        "李样本 2022-01-01 09:05\n好的，写好了"
    )
    (loan,) = facts_of(FIRST, PAID_OUT, second, chat).loans
    assert loan.principal == Decimal("60000.00")
    assert [one.principal for one in loan.replaced] == [Decimal("50000.00")]


def test_the_chronology_tells_the_new_certificate_with_its_whole_sum():
    facts = facts_of(FIRST, PAID_OUT, ANEW)
    told = {event.date: event for event in facts.events if event.kind.value == "contract_signed"}
    assert told[date(2022, 1, 1)].amount == Decimal("56000.00")
    assert "重新出具" in told[date(2022, 1, 1)].text


def test_the_conclusion_and_the_borrowers_defence_name_the_one_loan():
    result = analysed(FIRST, PAID_OUT, ANEW, position="defendant", as_of=AS_OF)
    texts = {one.id: one.text for one in (*result.conclusions, *result.findings)}
    assert "只按一笔计算" in texts["conclusion-renewal"]
    assert any("前期利息计入本金" in text for text in texts.values())


def test_a_surety_of_the_first_note_who_did_not_sign_the_second_is_named():
    first = FIRST.replace("\n借款人：", "\n担保人自愿承担连带责任保证。\n担保人：王范例\n借款人：")
    result = analysed(first, PAID_OUT, ANEW, as_of=AS_OF)
    assert "王范例未在新凭证上签名" in "".join(item(result, "principal").notes)


def test_a_surety_of_one_note_does_not_stand_for_the_loan_of_another():
    first = FIRST.replace("\n借款人：", "\n担保人自愿承担连带责任保证。\n担保人：王范例\n借款人：")
    second = anew("今借到张样例人民币80,000元，月息1分，于2022年12月31日前还清。")
    loans = facts_of(first, PAID_OUT, second, lent("80,000.00", "2022年1月1日")).loans
    assert [[one.name for one in loan.guarantees] for loan in loans] == [["王范例"], []]


SETTLED = """债务结算协议
甲方（债权人）：张样例
乙方（债务人）：李样本
一、乙方于2021年1月1日向甲方借款50,000元，截至2022年1月1日尚欠本金50,000元、利息6,000元，合计56,000元。
二、双方同意将上述利息计入本金，乙方应于2022年12月31日前偿还56,000元，年利率12%。
三、本协议签订后，原借条作废。
甲方：张样例
乙方：李样本
2022年1月1日"""
OWED = """欠条
今欠张样例借款本息共计56,000元（其中本金50,000元，利息6,000元），2022年12月31日前付清，原借条已收回。
欠款人：李样本
2022年1月1日"""


@pytest.mark.parametrize("paper", [SETTLED, OWED])
def test_a_settlement_or_a_note_of_debt_may_take_the_place_of_a_note_of_hand(paper):
    (loan,) = facts_of(FIRST, PAID_OUT, paper).loans
    assert (loan.principal, loan.due) == (Decimal("56000.00"), date(2022, 12, 31))
    assert [one.principal for one in loan.replaced] == [Decimal("50000.00")]
    assert loan.replaced[0].formed == date(2021, 1, 1)


def test_interest_joined_before_the_ceiling_of_today_is_not_cut_by_it():
    # LPR on the day of suit 3.1 %: 12.4 % a year is certain, 56200; what is above stays open
    first = FIRST.replace("2021", "2018").replace("月息1分", "月息2分")
    text = anew(
        "今借到张样例人民币62,000元（本金50,000元，利息12,000元），于2020年2月28日前还清。原借条作废。",
        "2019年1月1日",
    )
    result = analysed(first, lent("50,000.00", "2018年1月1日"), text, as_of=date(2025, 3, 31))
    assert item(result, "principal").amount == Decimal("56200.00")
    assert "5,800.00元系前期利息" in item(result, "joined_interest").refusal
    assert not [one for one in result.claims if one.kind == "renewal_limit"]


def test_a_new_note_without_interest_says_that_the_old_rate_is_to_be_proved():
    text = anew("今借到张样例人民币56,000元，于2022年12月31日前还清。原借条作废。")
    result = analysed(FIRST, PAID_OUT, text, as_of=AS_OF)
    assert item(result, "interest").amount == 0
    assert "原约定的利率是否沿用" in "".join(item(result, "principal").notes)
