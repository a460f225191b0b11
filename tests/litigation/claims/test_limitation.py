"""The limitation strip; a false "not barred" is the worst error."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.text import Problem
from litigation.analysis.claims.limitation import limitation_of
from litigation.analysis.claims.rates import Rates
from litigation.analysis.nodes import calculate_claims
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.facts import Contradiction, DocumentKind, EventKind
from litigation.analysis.values.result import Limitation
from litigation.analysis.values.sources import UnreadableItem
from tests.litigation.builders import (
    BUYER,
    SELLER,
    event,
    facts,
    inputs,
    instalment,
    paid,
    paper,
)

LETTER = (DocumentKind.DEMAND_LETTER,)
POSTAL = (DocumentKind.POSTAL_RECEIPT,)
BOTH = (*LETTER, *POSTAL)


def strip(*events, due: str | None = "2021-06-30", as_of: str = "2025-06-30", **more) -> Limitation:
    given = {"instalments": (instalment("货款", "100000", due),), "price": "100000"}
    case = facts(*events, **{**given, **more})
    asked = inputs(as_of)
    rules = assemble_rules(inputs=asked, facts=case)
    return limitation_of(inputs=asked, facts=case, rules=rules)


def signed_by_buyer(day: str, kind=EventKind.ACKNOWLEDGED, **more):
    given = {"kinds": (DocumentKind.RECONCILIATION,), "actor": BUYER}
    return event(kind, day, **{**given, **more})


def test_three_years_run_from_the_due_day_which_is_not_counted():
    found = strip(as_of="2024-07-01")
    assert found.start == date(2021, 6, 30)
    assert found.last_safe_day == date(2024, 7, 1)  # 2024-06-30 is a Sunday
    assert found.status == "not_barred"
    assert strip(as_of="2024-07-02").status == "barred"


def test_a_last_day_that_is_a_working_day_stays():
    assert strip(due="2021-06-28", as_of="2024-06-28").last_safe_day == date(2024, 6, 28)
    assert strip(due="2021-06-28", as_of="2024-06-29").status == "barred"


def test_a_make_up_working_saturday_does_not_move_the_last_day():
    # 2024-09-29 was a Sunday on which people worked.
    assert strip(due="2021-09-29", as_of="2022-01-01").last_safe_day == date(2024, 9, 29)


def test_a_long_holiday_moves_the_last_day_to_its_end():
    assert strip(due="2021-10-01", as_of="2022-01-01").last_safe_day == date(2024, 10, 8)


def test_beyond_the_holiday_table_nothing_moves_and_the_report_says_so():
    found = strip(due="2024-05-01", as_of="2025-01-01")
    assert found.last_safe_day == date(2027, 5, 1)
    assert "未覆盖2027年" in found.reason


def test_a_leap_day_ends_on_the_last_of_february():
    assert strip(due="2020-02-29", as_of="2021-01-01").last_safe_day == date(2023, 2, 28)


def test_instalments_run_from_the_last_one():
    parts = (instalment("一期", "50000", "2020-06-30"), instalment("二期", "50000", "2022-06-29"))
    found = strip(instalments=parts, as_of="2025-06-27")
    assert found.status == "not_barred"
    assert found.start == date(2022, 6, 29)
    assert "189" in found.reason


def test_orders_may_be_debts_of_their_own():
    parts = (
        instalment("订单A", "50000", "2020-06-30"),
        instalment("订单B", "50000", "2022-06-29"),
    )
    found = strip(instalments=parts, as_of="2025-06-27")
    assert found.status == "undetermined"


def test_a_part_payment_with_a_bank_receipt_restarts():
    found = strip(paid("2023-05-10", "1000"))
    assert found.status == "not_barred"
    assert found.last_safe_day == date(2026, 5, 11)  # 2026-05-10 is a Sunday
    assert [one.kind for one in found.interruptions] == ["part_payment"]
    assert found.interruptions[0].doubt == ""


def test_a_part_payment_that_is_only_told_leaves_it_open():
    found = strip(paid("2023-05-10", "1000", kinds=(DocumentKind.STATEMENT,)))
    assert found.status == "undetermined"
    assert any("银行回单" in paper for paper in found.missing)


def test_a_payment_by_somebody_else_restarts_nothing():
    assert strip(paid("2023-05-10", "1000", actor="party-3")).status == "barred"


def test_a_payment_on_the_buyers_behalf_leaves_it_open():
    found = strip(paid("2023-05-10", "1000", actor="party-3", memo="代付货款"))
    assert found.status == "undetermined"


def test_a_payment_for_something_else_restarts_nothing():
    assert strip(paid("2023-05-10", "1000", memo="模具租赁费")).status == "barred"


def defended(*events, as_of: str) -> Limitation:
    case = facts(*events, instalments=(instalment("货款", "100000", "2021-06-28"),), price="100000")
    asked = inputs(as_of, "defendant")
    rules = assemble_rules(inputs=asked, facts=case)
    return limitation_of(inputs=asked, facts=case, rules=rules)


def test_for_the_defendant_the_day_of_filing_decides():
    court = (DocumentKind.JUDGMENT,)
    in_time = event(EventKind.FILED, "2024-06-28", kinds=court)
    late = event(EventKind.FILED, "2024-07-05", kinds=court)
    found = defended(in_time, as_of="2025-06-30")
    assert (found.status, found.last_safe_day) == ("not_barred", date(2024, 6, 28))
    assert defended(late, as_of="2025-06-30").status == "barred"


def test_for_the_defendant_the_date_on_the_complaint_is_no_proof_of_filing():
    draft = event(EventKind.FILED, "2024-06-20", kinds=(DocumentKind.COMPLAINT,))
    found = defended(draft, as_of="2025-06-30")
    assert found.status == "undetermined"
    assert any("立案" in paper for paper in found.missing)


def test_a_payment_before_the_due_day_restarts_nothing():
    assert strip(paid("2021-05-10", "1000")).status == "barred"


def test_a_reconciliation_signed_by_the_buyer_restarts():
    assert strip(signed_by_buyer("2023-05-10")).status == "not_barred"


def test_a_reconciliation_nobody_signed_leaves_it_open():
    found = strip(signed_by_buyer("2023-05-10", actor=None))
    assert found.status == "undetermined"
    assert any("签章" in paper for paper in found.missing)


def test_an_unsigned_mark_beats_the_name_on_the_paper():
    unsigned = paper("paper", DocumentKind.RECONCILIATION, marks=("unsigned",))
    found = strip(signed_by_buyer("2023-05-10"), documents=(unsigned,))
    assert found.status == "undetermined"


def test_what_the_seller_acknowledges_restarts_nothing():
    assert strip(signed_by_buyer("2023-05-10", actor=SELLER)).status == "barred"


def test_a_promise_in_a_chat_leaves_it_open():
    chat = signed_by_buyer("2023-05-10", EventKind.PROMISED, kinds=(DocumentKind.CHAT,))
    found = strip(chat)
    assert found.status == "undetermined"
    assert any("原始载体" in paper for paper in found.missing)


def test_a_demand_without_proof_of_receipt_leaves_it_open():
    found = strip(event(EventKind.DEMANDED, "2023-05-10", kinds=LETTER, actor=SELLER))
    assert found.status == "undetermined"
    assert any("签收记录" in paper for paper in found.missing)


def test_a_demand_signed_for_restarts():
    received = event(
        EventKind.DEMANDED, "2023-05-10", kinds=BOTH, quote="2023-05-10 已签收 前台代收"
    )
    assert strip(received).status == "not_barred"


@pytest.mark.parametrize("words", ["退回：收件人拒收", "查无此人，改退批条", "已揽收，运输中"])
def test_a_demand_that_did_not_arrive_leaves_it_open(words):
    returned = event(EventKind.DEMANDED, "2023-05-10", kinds=BOTH, quote=words)
    assert strip(returned).status == "undetermined"


def test_a_letter_counts_from_the_day_its_receipt_was_signed():
    letter = event(EventKind.DEMANDED, "2024-06-25", kinds=LETTER, document="letter")
    receipt = event(
        EventKind.OTHER, "2024-06-28", kinds=POSTAL, document="ems", quote="催款函 妥投 本人签收"
    )
    found = strip(letter, receipt)
    assert found.status == "not_barred"
    assert found.interruptions[0].date == date(2024, 6, 28)


def test_a_letter_sent_in_time_that_arrived_too_late_restarts_nothing():
    letter = event(EventKind.DEMANDED, "2024-06-28", kinds=LETTER, document="letter")
    receipt = event(
        EventKind.OTHER, "2024-07-03", kinds=POSTAL, document="ems", quote="催款函 妥投 本人签收"
    )
    assert strip(letter, receipt).status == "barred"


def test_a_receipt_of_some_other_letter_proves_no_demand():
    letter = event(EventKind.DEMANDED, "2023-05-10", kinds=LETTER, document="letter")
    receipt = event(
        EventKind.OTHER, "2023-05-15", kinds=POSTAL, document="ems", quote="质量异议函 已签收"
    )
    assert strip(letter, receipt).status == "undetermined"


def test_sending_and_signing_told_by_one_receipt_are_one_demand_on_the_day_of_signing():
    sent = event(EventKind.DEMANDED, "2024-06-25", kinds=BOTH, document="ems", quote="2天后签收")
    signed = event(EventKind.DEMANDED, "2024-06-27", kinds=POSTAL, document="ems", quote="已签收")
    found = strip(sent, signed)
    assert [(one.date, one.doubt) for one in found.interruptions] == [(date(2024, 6, 27), "")]


def test_an_unreadable_seal_does_not_make_a_date_unsure():
    seal = UnreadableItem("receipt", "receipt.pdf", Problem("seal_unreadable", "", 1))
    page = UnreadableItem("receipt", "receipt.pdf", Problem("unreadable_page", "", 1))
    other = UnreadableItem("receipt", "receipt.pdf", Problem("unreadable_page", "", 3))
    payment = paid("2023-05-10", "1000")
    assert strip(payment, unreadable=(seal,)).status == "not_barred"
    assert strip(payment, unreadable=(page,)).status == "undetermined"
    assert strip(payment, unreadable=(other,)).status == "not_barred"


def test_the_buyers_written_reply_proves_that_the_letter_arrived():
    letter = event(EventKind.DEMANDED, "2023-05-10", kinds=LETTER)
    reply = event(EventKind.REPLIED, "2023-05-20", kinds=(DocumentKind.OTHER,), actor=BUYER)
    assert strip(letter, reply).status == "not_barred"


def test_a_suit_the_court_took_in_restarts_and_a_draft_complaint_does_not():
    court = event(EventKind.FILED, "2024-06-20", kinds=(DocumentKind.JUDGMENT,))
    draft = event(EventKind.FILED, "2024-06-20", kinds=(DocumentKind.COMPLAINT,))
    assert strip(court).status == "not_barred"
    assert strip(draft).status == "undetermined"


def test_an_interruption_whose_date_cannot_be_read_leaves_it_open():
    smudged = Contradiction("ocr_doubtful", "", (), documents=("receipt",))
    found = strip(paid("2023-05-10", "1000"), contradictions=(smudged,))
    assert found.status == "undetermined"


def test_an_interruption_of_some_month_leaves_it_open():
    assert strip(paid("2023-05-10", "1000", precision="month")).status == "undetermined"


def test_a_chain_breaks_where_a_period_ran_out_between():
    found = strip(signed_by_buyer("2024-08-01"), due="2021-06-30", as_of="2025-06-30")
    assert found.status == "undetermined"  # a late acknowledgement may be a waiver
    assert "192" in found.reason


def test_a_late_demand_does_not_revive_the_claim():
    late = event(EventKind.DEMANDED, "2024-08-01", kinds=BOTH, quote="已签收")
    assert strip(late).status == "barred"


def test_two_years_that_ran_out_before_october_2017_are_not_prolonged():
    found = strip(due="2015-09-29", as_of="2018-01-15")
    assert found.status == "barred"
    assert found.last_safe_day == date(2017, 9, 29)


def test_two_years_still_running_on_2017_10_01_become_three():
    found = strip(due="2015-10-20", as_of="2018-10-19")
    assert found.status == "not_barred"
    assert found.last_safe_day == date(2018, 10, 22)  # 2018-10-20 is a Saturday


def test_two_years_ending_on_the_very_day_are_left_open():
    assert strip(due="2015-10-01", as_of="2018-05-01").status == "undetermined"


def test_an_interruption_under_the_old_law_restarts_two_years_that_grow_to_three():
    found = strip(paid("2016-03-01", "10"), due="2014-06-30", as_of="2019-03-01")
    assert found.status == "not_barred"
    assert found.last_safe_day == date(2019, 3, 1)


def test_twenty_years_are_the_most():
    payments = [paid(f"{year}-06-01", "10") for year in range(2005, 2026, 1)]
    found = strip(*payments, due="2004-06-30", as_of="2025-06-30")
    assert found.status == "barred"


def test_a_debt_that_is_not_yet_due_has_not_begun_to_run():
    found = strip(due="2025-12-31", as_of="2025-06-30")
    assert found.status == "not_barred"
    assert "尚未起算" in found.reason


def test_without_any_date_it_cannot_be_told():
    found = strip(due=None)
    assert found.status == "undetermined"
    assert found.missing


def test_without_a_due_day_the_earliest_possible_start_is_safe_ground():
    signed = event(EventKind.CONTRACT_SIGNED, "2024-01-10")
    assert strip(signed, due=None, as_of="2025-06-30").status == "not_barred"
    old = event(EventKind.CONTRACT_SIGNED, "2020-01-10")
    assert strip(old, due=None, as_of="2025-06-30").status == "undetermined"


def test_a_delivery_is_no_earliest_start_because_prepayment_may_have_been_due():
    delivered = event(EventKind.DELIVERED, "2024-01-10")
    assert strip(delivered, due=None, as_of="2025-06-30").status == "undetermined"


def test_a_due_day_that_is_only_told_leaves_it_open_and_shows_the_day():
    told = paper("contract", DocumentKind.STATEMENT)
    found = strip(as_of="2023-01-01", documents=(told,))
    assert found.status == "undetermined"
    assert found.last_safe_day == date(2024, 7, 1)
    assert found.missing


def test_the_strip_cites_what_it_rests_on():
    found = strip(paid("2023-05-10", "1000"))
    assert {one.document for one in found.citations} == {"contract", "receipt"}
    assert {"第188条", "第195条"} <= {one.article for one in found.articles}


DUES = st.dates(min_value=date(2014, 1, 1), max_value=date(2024, 1, 1))
EVENTS = st.lists(st.tuples(st.integers(0, 4000), st.booleans()), max_size=5)


@settings(deadline=None)
@given(DUES, EVENTS, st.integers(0, 4000))
def test_never_not_barred_when_no_sure_event_lies_within_three_years(due, offsets, later):
    as_of = due + timedelta(days=later)
    events, sure = [], [due]
    for offset, firm in offsets:
        day = due + timedelta(days=offset)
        kinds = (DocumentKind.BANK_RECEIPT,) if firm else (DocumentKind.CHAT,)
        events.append(paid(day.isoformat(), "10", kinds=kinds))
        if firm and day <= as_of:
            sure.append(day)
    found = strip(*events, due=due.isoformat(), as_of=as_of.isoformat())
    # Three years and the longest holiday.
    if as_of > max(sure) + timedelta(days=3 * 365 + 1 + 12):
        assert found.status != "not_barred"


@pytest.mark.parametrize("kind", [EventKind.COMPLAINED, EventKind.FILED, EventKind.DEMANDED])
@pytest.mark.parametrize("papers", [(DocumentKind.INSPECTION_RECORD,), (DocumentKind.CHAT,)])
def test_a_claim_of_any_kind_is_told_whatever_its_creditor_did(kind, papers):
    act = event(kind, "2023-05-01", kinds=papers, actor=SELLER)
    for as_of in ("2024-01-01", "2025-06-30", "2027-01-01"):
        assert strip(act, as_of=as_of).reason


def test_by_rules_for_another_kind_of_case_no_claim_is_in_time():
    case = facts(
        instalments=(instalment("货款", "100000", "2024-06-28"),),
        price="100000",
        contradictions=(Contradiction("wrong_case_type", "材料看来属于劳动争议", (), ()),),
    )
    asked = inputs("2025-06-30")
    rules = assemble_rules(inputs=asked, facts=case)
    found = calculate_claims(inputs=asked, facts=case, rules=rules, rates=Rates()).limitation
    assert found.status == "undetermined"
    assert "可能更短" in found.reason
