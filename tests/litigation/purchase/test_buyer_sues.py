"""The buyer as plaintiff: its own elements, sums and papers, and the seller's answer to them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from litigation.analysis.values.result import ElementStatus, FindingKind
from tests.litigation.complaint.papers import COMPLAINT as SELLERS_COMPLAINT
from tests.litigation.complaint.papers import CONTRACT as SELLERS_CONTRACT
from tests.litigation.complaint.papers import analysed, rows_of
from tests.litigation.purchase.papers import DELIVERED, ENDED, PRICE, UNDELIVERED

ASKED = {
    "package_id": "contract_dispute_default",
    "case_type": "contract_performance",
    "case_position": "plaintiff",
    "analysis_scenario": "pre_litigation",
}
SELLER = {**ASKED, "case_position": "defendant", "analysis_scenario": "defense"}


@pytest.fixture(scope="module")
def undelivered():
    return analysed(UNDELIVERED, **ASKED)


@pytest.fixture(scope="module")
def delivered():
    return analysed(DELIVERED, **ASKED)


@pytest.fixture(scope="module")
def ended():
    return analysed(ENDED, **ASKED)


@pytest.fixture(scope="module")
def answered():
    return analysed(ENDED, **SELLER)


def item(case: dict[str, Any], kind: str):
    return next((one for one in case["calculation"].items if one.kind == kind), None)


def status(case: dict[str, Any], id: str) -> ElementStatus:
    return next(row.status for row in case["matrix"].rows if row.id == id)


def draft(case: dict[str, Any], kind: str) -> str:
    found = next(one for one in case["drafts"] if one.kind == kind)
    return "\n".join(one.text for one in found.paragraphs)


def test_the_elements_are_the_buyers_and_not_those_of_a_claim_for_the_price(undelivered):
    ids = {row.id for row in undelivered["matrix"].rows}
    assert {"buyer_paid", "terminated", "delivered_as_agreed", "limitation"} <= ids
    assert not ids & {"non_payment", "price_due", "acceptance", "damages_basis"}


def test_nothing_delivered_means_all_that_was_paid_can_be_asked_back(undelivered):
    refund = item(undelivered, "refund")
    assert refund.amount == Decimal("200000.00")
    assert "150,000.00 + 50,000.00" in refund.formula
    assert {one.document for one in refund.citations} == {"回单1.txt", "回单2.txt"}


def test_goods_delivered_and_no_notice_given_leave_the_refund_open(delivered):
    refund = item(delivered, "refund")
    assert refund.amount is None
    assert "解除" in refund.refusal
    assert delivered["calculation"].total is None
    [said] = [one for one in delivered["reasoning"].conclusions if one.id == "conclusion-claim"]
    assert said.kind is FindingKind.UNDETERMINED
    assert said.missing


def test_a_contract_that_was_ended_gives_the_price_back_and_says_what_to_deduct(ended):
    refund = item(ended, "refund")
    assert refund.amount == Decimal("200000.00")
    assert any("折价扣除" in note for note in refund.notes)


def test_twice_the_deposit_is_capped_at_a_fifth_of_the_price_and_not_added(ended):
    deposit = item(ended, "double_deposit")
    assert deposit.amount == Decimal("200000.00")
    assert not deposit.counted
    assert ended["calculation"].total == Decimal("230000.00")


def test_a_payment_not_called_a_deposit_is_none():
    papers = {**UNDELIVERED, "回单1": PRICE.replace("50,000.00", "150,000.00")}
    deposit = item(analysed(papers, **ASKED), "double_deposit")
    assert deposit.amount is None
    assert "定金" in deposit.refusal


def test_a_price_reduction_waits_for_an_expert(delivered, undelivered):
    assert item(delivered, "price_reduction").amount is None
    assert item(undelivered, "price_reduction") is None


def test_without_receipts_nothing_is_said_to_have_been_paid():
    papers = {name: text for name, text in UNDELIVERED.items() if not name.startswith("回单")}
    refund = item(analysed(papers, **ASKED), "refund")
    assert refund.amount is None
    assert "凭证" in refund.refusal


def test_a_report_of_defects_proves_them_and_a_mere_letter_does_not(ended, delivered):
    assert status(ended, "goods_defective") is ElementStatus.PROVED
    assert status(delivered, "goods_defective") is not ElementStatus.PROVED


def test_a_notice_without_proof_of_receipt_ends_nothing_for_sure(ended, delivered):
    assert status(ended, "terminated") is ElementStatus.UNDETERMINED
    assert status(delivered, "terminated") is ElementStatus.NOT_PROVED


def test_not_barred_needs_three_years_from_the_contract_itself(undelivered):
    strip = undelivered["calculation"].limitation
    assert strip.status == "not_barred"
    assert str(strip.last_safe_day) == "2026-03-02"


def test_an_older_contract_is_never_said_to_be_in_time():
    papers = {name: text.replace("2023年", "2019年") for name, text in UNDELIVERED.items()}
    strip = analysed(papers, **ASKED)["calculation"].limitation
    assert strip.status == "undetermined"
    assert strip.missing


def test_the_complaint_asks_for_the_buyers_claims_only(ended):
    complaint = draft(ended, "complaint")
    assert "1. 给付价款\t不主张" in complaint
    assert "返还已付价款200,000.00元" in complaint
    assert "违约金30,000.00元" in complaint
    assert "尚欠" not in complaint


def test_the_buyer_is_told_to_give_notice_only_where_none_was_given(delivered, ended):
    assert "strategy-terminate" in {one.id for one in delivered["strategies"]}
    assert "strategy-terminate" not in {one.id for one in ended["strategies"]}


def test_the_seller_answers_with_its_own_defences(answered):
    rows = rows_of(answered, "对诉讼请求的答辩")
    assert "答辩人已依约交付" in rows["对返还已付价款的请求"]
    defences = [one for one in answered["reasoning"].findings if one.kind is FindingKind.DEFENCE]
    assert [one.id for one in defences] == ["defence-seller-delivered"]


def test_the_seller_answers_the_buyers_complaint_point_by_point():
    asked = {**SELLER, "package_id": "complaint_defense_v1", "case_type": "complaint_defense"}
    case = analysed(ENDED, **asked)
    assert case["rules"].subject == "purchase"
    rows = rows_of(case, "对诉讼请求的答辩")
    assert any(label.startswith("对第2项请求“判令被告返还货款200,000.00元”") for label in rows)


def test_a_seller_who_sues_gets_none_of_the_buyers_elements():
    papers = {"民事起诉状": SELLERS_COMPLAINT, "水泥买卖合同": SELLERS_CONTRACT}
    case = analysed(papers, **ASKED)
    assert case["rules"].subject == "sale"
    ids = {row.id for row in case["matrix"].rows}
    assert {"non_payment", "delivery"} <= ids
    assert not ids & {"buyer_paid", "terminated", "delivered_as_agreed"}
