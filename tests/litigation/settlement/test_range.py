"""The range in which both sides do better than in court, checked against sums made by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as some

from litigation.analysis.settlement import settlement_of
from litigation.analysis.settlement.refusals import (
    DirectionUnknown,
    OddsMissing,
    PrincipalUnknown,
    UnknownClaim,
)
from litigation.analysis.settlement.values import Assumptions, ClaimOdds
from litigation.analysis.values.chairs import Chairs
from litigation.analysis.values.result import ClaimItem
from tests.litigation.reports import sample

PRINCIPAL = ClaimItem("p", "principal", "货款本金", Decimal("100000.00"), citations=(sample.PRICE,))
INTEREST = ClaimItem(
    "i", "overdue_loss", "逾期付款损失", Decimal("20000.00"), daily=Decimal("10.00"),
    citations=(sample.DUE,),
)  # fmt: skip
FEE = ClaimItem(
    "court-fee", "court_fee", "案件受理费", Decimal("2700.00"), Decimal("1350.00"),
    Decimal("2700.00"), counted=False,
)  # fmt: skip
RESULT = sample.sample_result(claims=(PRINCIPAL, INTEREST, FEE), claim_total=Decimal("120000.00"))
ODDS = (ClaimOdds("p", Decimal("0.8")), ClaimOdds("i", Decimal("0.5")))
NONE = Assumptions()


def settle(given: Assumptions = NONE, odds=ODDS, result=RESULT):
    return settlement_of(result=result, odds=odds, given=given)


def amount(seat, id: str) -> Decimal:
    return next(line.amount for line in seat.lines if line.id == id)


def test_both_expected_values_and_the_zone_are_right_to_the_fen():
    made = settle(
        Assumptions(plaintiff_costs=Decimal("5000.00"), defendant_costs=Decimal("8000.00"))
    )
    # 100,000 × 0.8 + 20,000 × 0.5 = 90,000, three quarters of 120,000; the fee follows it.
    assert amount(made.plaintiff, "award") == Decimal("90000.00")
    assert amount(made.plaintiff, "plaintiff-fee") == Decimal("675.00")
    assert made.plaintiff.value == Decimal("84325.00")
    assert amount(made.defendant, "defendant-fee") == Decimal("2025.00")
    assert made.defendant.value == Decimal("100025.00")
    # Of the halved fee of 1,350 each side bears one half.
    assert (made.zone.low, made.zone.high) == (Decimal("85000.00"), Decimal("99350.00"))


def test_interest_runs_on_and_doubles_after_judgment():
    made = settle(Assumptions(days_to_judgment=200, days_overdue=100))
    assert amount(made.plaintiff, "i-running") == Decimal("1500.00")  # 10 × 300 × 0.5
    assert amount(made.plaintiff, "p-delay") == Decimal("1400.00")  # 100,000 × 0.0175% × 100 × 0.8
    assert not any(line.id == "i-delay" for line in made.plaintiff.lines)
    assert amount(made.plaintiff, "award") == Decimal("92900.00")


def test_a_decision_whose_delay_interest_runs_already_gets_it_once():
    delay = replace(INTEREST, kind="delay_interest")
    made = settle(Assumptions(days_overdue=100), result=replace(RESULT, claims=(PRINCIPAL, delay)))
    assert amount(made.plaintiff, "i-running") == Decimal("500.00")
    assert not any(line.id == "p-delay" for line in made.plaintiff.lines)


def test_on_appeal_nobody_knows_who_pays_by_the_seats():
    with pytest.raises(DirectionUnknown, match="一审判项"):
        settle(result=replace(RESULT, chairs=Chairs("上诉人", "被上诉人")))


def test_later_and_uncertain_money_is_worth_less_to_the_plaintiff_alone():
    made = settle(
        Assumptions(days_to_judgment=365, yearly_discount=Decimal("0.05"), recovery=Decimal("0.6"))
    )
    # 90,000 + 10 × 365 × 0.5 = 91,825, in a year, at 5 %.
    assert amount(made.plaintiff, "award") == Decimal("52471.43")
    assert amount(made.defendant, "award") == Decimal("87452.38")


def test_sides_that_see_the_case_differently_may_have_no_zone():
    odds = (replace(ODDS[0], defendant_odds=Decimal("0.3")), ODDS[1])
    made = settle(odds=odds)
    assert made.zone.low is made.zone.high is None
    assert "没有双方都优于判决的区间" in made.zone.formula


def test_a_sum_entered_takes_the_place_of_the_reports():
    odds = (ODDS[0], replace(ODDS[1], amount=Decimal("4000.00")))
    assert amount(settle(odds=odds).plaintiff, "i") == Decimal("2000.00")


def test_a_negative_expectation_does_not_pull_the_range_below_zero():
    odds = (ClaimOdds("p", Decimal(0)), ClaimOdds("i", Decimal(0)))
    made = settle(Assumptions(plaintiff_costs=Decimal("5000.00")), odds)
    assert made.plaintiff.limit < 0
    assert made.zone.low is None or made.zone.low == 0


def test_a_fee_entered_stands_before_that_of_the_report_and_none_is_told():
    assert amount(settle(Assumptions(court_fee=Decimal("1000.00"))).plaintiff, "plaintiff-fee") == (
        Decimal("250.00")
    )
    made = settle(result=replace(RESULT, claims=(PRINCIPAL, INTEREST)))
    assert any("没有案件受理费" in note for note in made.notes)


def test_the_sides_are_called_as_in_the_report():
    made = settle(result=replace(RESULT, chairs=Chairs("劳动者", "用人单位")))
    assert "劳动者可接受的最低额" in made.zone.formula
    assert any(line.title.startswith("用人单位") for line in made.defendant.lines)


@given_any(
    some.decimals("0", "1", places=4),
    some.decimals("0", "1", places=4),
    some.decimals("0", "1000000", places=2),
    some.decimals("0", "1000000", places=2),
    some.decimals("0", "1", places=4),
)
def test_with_one_view_of_the_odds_the_zone_is_as_wide_as_what_a_settlement_saves(
    first, second, ours, theirs, share
):
    made = settle(
        Assumptions(plaintiff_costs=ours, defendant_costs=theirs, fee_share=share),
        (ClaimOdds("p", first), ClaimOdds("i", second)),
    )
    saved = ours + theirs + Decimal("1350.00")
    assert abs(made.defendant.limit - made.plaintiff.limit - saved) <= Decimal("0.01")


def test_a_claim_without_odds_is_refused_by_name():
    with pytest.raises(OddsMissing, match="逾期付款损失"):
        settle(odds=ODDS[:1])
    with pytest.raises(OddsMissing, match="货款本金"):
        settle(odds=())


def test_a_claim_of_nothing_needs_no_odds():
    nothing = replace(INTEREST, amount=Decimal("0.00"))
    assert settle(odds=ODDS[:1], result=replace(RESULT, claims=(PRINCIPAL, nothing, FEE)))


@pytest.mark.parametrize("stray", ["court-fee", "nothing"])
def test_odds_for_what_is_not_claimed_are_refused(stray):
    with pytest.raises(UnknownClaim, match=stray):
        settle(odds=(*ODDS, ClaimOdds(stray, Decimal(1))))


def test_without_a_principal_there_is_no_range_and_the_reason_is_told():
    refused = replace(PRINCIPAL, amount=None, refusal="价款与付款记录不全，请补充合同。")
    result = replace(RESULT, claims=(refused, FEE), claim_total=None)
    with pytest.raises(PrincipalUnknown, match="价款与付款记录不全"):
        settle(result=result)


def test_what_was_left_out_is_told():
    refused = replace(INTEREST, id="w", title="违约金", amount=None, refusal="未见利率")
    result = replace(RESULT, claims=(*RESULT.claims, refused))
    result = replace(result, limitation=replace(result.limitation, status="undetermined"))
    notes = "".join(settle(result=result).notes)
    for told in ("系统不作估计", "违约金", "是否届满无法判断", "费用未录入", "按全部收回计"):
        assert told in notes
