"""What the papers of a loan say: sides, terms, money out and money back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.extraction.passages import passages_of
from litigation.analysis.values.facts import EventKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.loan.papers import (
    CHAT,
    COMPLAINT,
    CONTRACT,
    JUDGMENT,
    NOTE,
    PAID_BACK,
    PAID_OUT,
    STATEMENT,
    VOUCHER,
    facts_of,
)


def moves(facts):
    kinds = (EventKind.LENT, EventKind.PAID)
    return [(e.kind.value, e.date.isoformat(), e.amount) for e in facts.events if e.kind in kinds]


def sides(facts):
    return {party.name: (party.contract_role, party.role) for party in facts.parties}


def test_a_note_of_hand_is_one_loan_with_its_terms():
    (loan,) = facts_of(NOTE).loans
    assert (loan.principal, loan.formed, loan.due) == (
        Decimal("200000.00"),
        date(2023, 3, 1),
        date(2023, 9, 1),
    )
    assert [(one.part, one.rate, one.per) for one in loan.interest] == [
        ("term", Decimal("0.02"), "month"),
        ("penalty", Decimal("0.0005"), "day"),
    ]
    assert [(one.name, one.mode, one.months) for one in loan.guarantees] == [
        ("王范例", "joint", None)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "定于2024\n年03月09日归还",
        "定于2024年\n03月09日归还",
        "定于2024年03\n月09日归还",
        "定于2024年03月\n09日归还",
        "定于2024年03月0\n9日归还",
        "定于二〇二四年三\n月九日归还",
    ],
)
def test_a_day_broken_over_two_lines_is_still_the_day_to_pay_back(words):
    lent = "今借到张样例现金人民币80,000.00元（大写：捌万元整）"
    (loan,) = facts_of(f"借条\n{lent}，{words}，无息。\n借款人：李样本\n2023年3月9日").loans
    assert loan.due == date(2024, 3, 9)


def test_a_year_that_heads_a_list_is_not_put_to_the_line_below():
    story = "事情经过\n2024年\n3月9日李样本还款5000元。"
    assert [one.text for one in passages_of(make_source(story))] == story.split("\n")


def test_borrower_and_surety_are_sued_together_before_any_court_paper():
    assert sides(facts_of(NOTE)) == {
        "张样例": ("lender", "plaintiff"),
        "李样本": ("borrower", "defendant"),
        "王范例": ("guarantor", "defendant"),
    }


def test_a_note_is_how_the_loan_was_made_and_no_later_promise():
    kinds = [event.kind for event in facts_of(NOTE).events]
    assert EventKind.CONTRACT_SIGNED in kinds
    assert EventKind.PROMISED not in kinds
    assert EventKind.ACKNOWLEDGED not in kinds


def test_a_transfer_is_lent_or_paid_back_by_who_sends_it():
    assert moves(facts_of(NOTE, PAID_OUT, PAID_BACK)) == [
        ("lent", "2023-03-01", Decimal("196000.00")),
        ("paid", "2023-10-08", Decimal("20000.00")),
    ]


def test_a_list_of_transfers_whose_title_names_both_sides_tells_who_paid():
    rows = "\n1|2023-04-01|3,000.00|利息\n2|2023-10-08|20,000.00|还款"
    listed = "李样本向张样例还款转账明细\n序号|日期|金额（元）|附言" + rows
    lent = ("lent", "2023-03-01", Decimal("196000.00"))
    assert moves(facts_of(NOTE, PAID_OUT, listed)) == [
        lent,
        ("paid", "2023-04-01", Decimal("3000.00")),
        ("paid", "2023-10-08", Decimal("20000.00")),
    ]
    untitled = listed.replace("李样本向张样例还款转账明细", "转账明细")
    assert moves(facts_of(NOTE, PAID_OUT, untitled)) == [lent]


def test_rows_of_a_statement_count_only_between_the_two_sides():
    facts = facts_of(NOTE, STATEMENT)
    assert moves(facts) == [
        ("lent", "2023-03-01", Decimal("196000.00")),
        ("paid", "2023-04-01", Decimal("4000.00")),
        ("paid", "2023-10-08", Decimal("20000.00")),
    ]
    (interest,) = [event for event in facts.events if event.date == date(2023, 4, 1)]
    assert interest.note == "用途：利息"


def test_a_contract_of_firms_keeps_court_and_costs_and_no_price():
    facts = facts_of(CONTRACT, VOUCHER)
    (loan,) = facts.loans
    assert (loan.due, [(one.part, one.rate) for one in loan.interest]) == (
        date(2023, 5, 9),
        [("term", Decimal("0.12")), ("overdue", Decimal("0.18"))],
    )
    assert [(one.mode, one.months) for one in loan.guarantees] == [("joint", 24)]
    assert facts.terms.price is None
    assert facts.terms.fee_shifting
    assert "甲方住所地" in facts.terms.jurisdiction


def test_a_note_of_hand_may_put_counsels_fee_on_the_borrower():
    promise = "如逾期，借款人承担出借人为实现债权支出的律师费。\n借款人：李样本"
    noted = NOTE.replace("借款人：李样本", promise, 1)
    (cited,) = facts_of(noted, PAID_OUT).terms.fee_shifting
    assert "律师费" in cited.quote
    assert facts_of(NOTE, PAID_OUT).terms.fee_shifting == ()


def test_a_loan_made_by_chat_has_its_sides_from_what_they_write():
    facts = facts_of(CHAT)
    assert sides(facts) == {
        "沈范例": ("lender", "plaintiff"),
        "陈样例": ("borrower", "defendant"),
    }
    assert moves(facts) == [
        ("lent", "2023-06-01", Decimal("30000.00")),
        ("paid", "2023-12-30", Decimal("5000.00")),
    ]
    (loan,) = facts.loans
    assert (loan.principal, loan.due, loan.is_written) == (
        Decimal("30000.00"),
        date(2023, 7, 31),
        False,
    )
    asked = [event.date for event in facts.events if event.kind is EventKind.DEMANDED]
    assert asked == [date(2023, 8, 15)]


def test_a_day_of_paying_back_in_a_story_is_no_due_day():
    (loan,) = facts_of(COMPLAINT).loans
    assert loan.due == date(2023, 9, 1)


def test_a_judgment_tells_of_a_loan_with_interest_kept_back():
    facts = facts_of(JUDGMENT)
    (loan,) = facts.loans
    assert (loan.principal, loan.withheld, loan.due) == (
        Decimal("300000.00"),
        Decimal("6000.00"),
        None,
    )
    assert moves(facts) == [
        ("lent", "2019-06-05", Decimal("294000.00")),
        ("paid", "2019-07-05", Decimal("6000.00")),
        ("paid", "2019-08-05", Decimal("6000.00")),
    ]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("借期三个月", date(2023, 6, 1)),
        ("借款期限一年", date(2024, 3, 1)),
        ("一年内归还", date(2024, 3, 1)),
        ("借用半年", date(2023, 9, 1)),
        ("二〇二三年十二月三十一日前还清", date(2023, 12, 31)),
        ("定于2024年6月归还", date(2024, 6, 30)),
        ("2023年底还清", date(2023, 12, 31)),
        ("还款日期：2023年8月8日", date(2023, 8, 8)),
        ("借款期限自2023年3月1日起至2023年5月31日止", date(2023, 5, 31)),
        ("出借人可随时要求归还", None),
    ],
)
def test_the_term_is_read_in_many_wordings(words, due):
    text = f"借条\n今借到张样例人民币50,000元，{words}。\n借款人：李样本\n2023年3月1日"
    (loan,) = facts_of(text).loans
    assert loan.due == due


def test_a_note_of_debt_that_names_a_loan_is_read_as_one():
    text = (
        "欠条\n本人周例文因经营困难，尚欠吴样例借款本金人民币捌万元整（80000元），利息按年利率百"
        "分之十计算，"
        "定于二〇二四年十二月三十一日前还清。\n欠款人：周例文\n二〇二四年一月十五日"
    )
    facts = facts_of(text)
    (loan,) = facts.loans
    assert (loan.principal, loan.due) == (Decimal("80000.00"), date(2024, 12, 31))
    assert {name: roles[0] for name, roles in sides(facts).items()} == {
        "吴样例": "lender",
        "周例文": "borrower",
    }


def test_a_sale_is_no_loan():
    text = (
        "购销合同\n出卖人：江州样例贸易有限公司\n买受人：临川范本建材有限公司\n"
        "第一条 总价款人民币500,000元，买受人应于2023年6月30日前付清。\n签订日期：2023年3月1日"
    )
    assert facts_of(text).loans == ()
