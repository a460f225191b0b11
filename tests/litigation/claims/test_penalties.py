"""Agreed damages, the 30 % test, deposit and counsel's fee."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.nodes import calculate_claims
from litigation.analysis.rules import assemble_rules
from tests.litigation.builders import cite, facts, inputs, instalment, money, paid, penalty


def calculated(*events, terms, as_of="2024-04-29", position="plaintiff", instalments=None):
    case = facts(
        *events,
        instalments=instalments or (instalment("货款", "100000", "2023-12-31"),),
        price="100000",
        terms=terms,
    )
    asked = inputs(as_of, position)
    return calculate_claims(
        inputs=asked, facts=case, rules=assemble_rules(inputs=asked, facts=case)
    )


def of_kind(calculation, kind):
    return [one for one in calculation.items if one.kind == kind]


def only(calculation, kind):
    (item,) = of_kind(calculation, kind)
    return item


def test_agreed_damages_take_the_place_of_the_statutory_loss():
    calculation = calculated(terms={"penalties": (penalty("0.0005"),)})
    item = only(calculation, "liquidated_damages")
    assert item.amount == Decimal("6000.00")
    assert item.segments[0].formula == "100,000.00 × 0.05% × 120 = 6,000.00"
    assert not of_kind(calculation, "overdue_loss")
    assert calculation.total == Decimal("106000.00")


def test_agreed_damages_follow_the_balance():
    calculation = calculated(paid("2024-01-30", "40000"), terms={"penalties": (penalty(),)})
    # 100,000 × 0.05 % × 30 + 60,000 × 0.05 % × 90
    assert only(calculation, "liquidated_damages").amount == Decimal("4200.00")


@pytest.mark.parametrize(
    ("rate", "per", "base", "amount"),
    [
        ("0.0005", "day", "price", "6000.00"),
        ("0.12", "year", "unpaid", "3945.21"),  # 100,000 × 12 % × 120 ÷ 365
        ("0.01", "month", "unpaid", "3945.21"),
        ("0.05", "once", "price", "5000.00"),
        ("0.05", "once", "unpaid", "5000.00"),
    ],
)
def test_every_way_of_agreeing_damages_has_its_sum(rate, per, base, amount):
    calculation = calculated(terms={"penalties": (penalty(rate, per, base),)})
    assert only(calculation, "liquidated_damages").amount == Decimal(amount)


def test_on_the_whole_price_days_of_two_late_instalments_count_once():
    parts = (instalment("一期", "50000", "2023-12-31"), instalment("二期", "50000", "2024-02-29"))
    calculation = calculated(
        terms={"penalties": (penalty("0.0005", base="price"),)}, instalments=parts
    )
    assert only(calculation, "liquidated_damages").amount == Decimal("6000.00")


def test_on_the_whole_price_nothing_runs_between_two_late_payments():
    parts = (
        instalment("第一期", "50000", "2023-12-31"),
        instalment("第二期", "50000", "2024-03-31"),
    )
    calculation = calculated(
        paid("2024-01-10", "50000"),
        terms={"penalties": (penalty("0.0005", base="price"),)},
        instalments=parts,
    )
    item = only(calculation, "liquidated_damages")
    assert [one.days for one in item.segments] == [10, 29]


def test_a_lump_sum_needs_lateness():
    lump = penalty(None, "once", lump_sum=Decimal(8000))
    assert only(calculated(terms={"penalties": (lump,)}), "liquidated_damages").amount == 8000
    early = calculated(terms={"penalties": (lump,)}, as_of="2023-12-31")
    assert not of_kind(early, "liquidated_damages")


@pytest.mark.parametrize("term", [penalty(None), penalty(base="other"), penalty(per="week")])
def test_a_clause_that_cannot_be_read_is_refused(term):
    calculation = calculated(terms={"penalties": (term,)})
    assert only(calculation, "liquidated_damages").amount is None
    assert calculation.total == Decimal("100000.00")


def test_a_clause_against_the_seller_leaves_the_statutory_loss():
    calculation = calculated(terms={"penalties": (penalty(payer="seller"),)})
    assert of_kind(calculation, "overdue_loss")
    assert not of_kind(calculation, "liquidated_damages")


def test_a_second_clause_is_shown_but_not_added():
    calculation = calculated(
        terms={"penalties": (penalty("0.0005"), penalty("0.05", "once", "price"))}
    )
    assert [one.counted for one in of_kind(calculation, "liquidated_damages")] == [True, False]
    assert calculation.total == Decimal("106000.00")


def test_damages_within_130_percent_of_the_loss_are_not_excessive():
    # The low loss is 1,474.52, so 1,916.87 is still within.
    calculation = calculated(terms={"penalties": (penalty("0.0001597"),)})
    item = only(calculation, "liquidated_damages")
    assert item.amount == Decimal("1916.40")
    assert any("未超过" in note for note in item.notes)
    assert not of_kind(calculation, "adjusted_damages")
    assert not only(calculation, "loss_reference").counted


def test_damages_between_the_two_bounds_depend_on_proof():
    calculation = calculated(terms={"penalties": (penalty("0.000175"),)})
    item = only(calculation, "liquidated_damages")
    assert any("取决于损失的证明" in note for note in item.notes)


def test_excessive_damages_get_an_adjusted_alternative_beside_the_total():
    calculation = calculated(terms={"penalties": (penalty("0.005"),)}, position="defendant")
    adjusted = only(calculation, "adjusted_damages")
    assert (adjusted.amount_low, adjusted.amount_high) == (Decimal("1916.88"), Decimal("2211.78"))
    assert adjusted.counted is False
    item = only(calculation, "liquidated_damages")
    assert any("恶意违约" in note for note in item.notes)
    assert calculation.total == Decimal("160000.00")


def test_a_deposit_is_capped_and_never_added_to_agreed_damages():
    calculation = calculated(terms={"penalties": (penalty(),), "deposit": money("30000")})
    deposit = only(calculation, "deposit")
    assert deposit.amount == Decimal("20000.00")
    assert deposit.counted is False
    assert any("588" in note for note in deposit.notes)
    assert any("10,000.00" in note for note in deposit.notes)


def lpr_clause(quote: str):
    return penalty(None, "year", lpr_multiple=Decimal("1.5"), citations=(cite("contract", quote),))


def test_a_multiple_of_the_lpr_without_a_day_takes_that_of_the_breach():
    calculation = calculated(terms={"penalties": (lpr_clause("按一年期LPR的1.5倍"),)})
    item = only(calculation, "liquidated_damages")
    assert item.amount == Decimal("1701.37")  # 100,000 × 3.45 % × 1.5 × 120 ÷ 365
    assert any("未写明取哪一日" in note for note in item.notes)


def test_a_multiple_of_the_lpr_of_the_time_moves_with_it():
    calculation = calculated(
        terms={"penalties": (lpr_clause("按同期一年期LPR的1.5倍"),)}, as_of="2024-07-31"
    )
    item = only(calculation, "liquidated_damages")
    first, second = item.segments
    # 2024-01-01 to 07-21 at 3.45 %, from 2024-07-22 at 3.35 %
    assert (first.days, second.days) == (203, 10)
    assert (first.amount, second.amount) == (Decimal("2878.15"), Decimal("137.67"))


def test_a_moving_rate_is_computed_up_to_the_last_known_day_and_says_so():
    parts = (instalment("货款", "100000", "2026-08-31"),)
    calculation = calculated(
        terms={"penalties": (lpr_clause("按同期LPR的1.5倍"),)},
        as_of="2026-11-22",
        instalments=parts,
    )
    item = only(calculation, "liquidated_damages")
    assert item.segments[-1].end.isoformat() == "2026-10-19"
    assert any("只计算到2026年10月19日" in note for note in item.notes)
    assert item.daily is None


@pytest.mark.parametrize("words", ["不超过合同总价的5%", "最高不超过合同总价款的百分之五"])
def test_a_ceiling_in_the_clause_holds(words):
    term = penalty("0.005", citations=(cite("contract", f"每日千分之五，{words}"),))
    item = only(calculated(terms={"penalties": (term,)}), "liquidated_damages")
    assert item.amount == Decimal("5000.00")
    assert item.daily is None


def test_a_ceiling_that_cannot_be_read_is_told():
    term = penalty("0.005", citations=(cite("contract", "每日千分之五，以实际损失为限"),))
    item = only(calculated(terms={"penalties": (term,)}), "liquidated_damages")
    assert any("上限" in note for note in item.notes)


def test_counsels_fee_waits_for_its_papers():
    calculation = calculated(terms={"fee_shifting": (cite("contract", "律师费由违约方承担"),)})
    item = only(calculation, "counsel_fee")
    assert item.amount is None
    assert "发票" in item.refusal
    assert calculation.total == Decimal("101701.37")
