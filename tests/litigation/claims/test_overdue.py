"""Loss from late payment by 买卖合同解释 18(4), to the fen."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litigation.analysis.claims import RateRow, Rates
from litigation.analysis.claims.values import Calculation
from litigation.analysis.nodes import calculate_claims
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.facts import EventKind, Facts
from litigation.analysis.values.result import ClaimItem
from tests.litigation.builders import event, facts, inputs, instalment, paid


def calculated(case: Facts, as_of: str, position: str = "plaintiff", **more) -> Calculation:
    asked = inputs(as_of, position)
    return calculate_claims(
        inputs=asked, facts=case, rules=assemble_rules(inputs=asked, facts=case), **more
    )


def only(calculation: Calculation, kind: str) -> ClaimItem:
    (item,) = [one for one in calculation.items if one.kind == kind]
    return item


def test_the_formula_of_one_segment_is_written_out():
    case = facts(instalments=(instalment("货款", "100000", "2023-12-31"),), price="100000")
    item = only(calculated(case, "2024-04-29"), "overdue_loss")
    (segment,) = item.segments
    assert segment.days == 120
    assert segment.formula == "100,000.00 × 3.45% × 1.5 × 120 ÷ 365 = 1,701.37"
    assert item.amount == item.amount_high == Decimal("1701.37")
    assert item.amount_low == Decimal("1474.52")  # 100,000 × 3.45 % × 1.3 × 120 ÷ 365


def test_a_part_payment_lowers_the_balance_from_the_next_day():
    case = facts(
        paid("2023-11-15", "30000"),
        instalments=(instalment("货款", "100000", "2023-09-30"),),
        price="100000",
    )
    item = only(calculated(case, "2024-06-30"), "overdue_loss")
    first, second = item.segments
    assert (first.start, first.end, first.days) == (date(2023, 10, 1), date(2023, 11, 15), 46)
    assert (second.start, second.end, second.days) == (date(2023, 11, 16), date(2024, 6, 30), 228)
    # 100,000 × 5.175 % × 46 ÷ 365 = 652.191…; 70,000 × 5.175 % × 228 ÷ 365 = 2,262.821…
    assert (first.amount, second.amount) == (Decimal("652.19"), Decimal("2262.82"))
    assert item.amount == Decimal("2915.01")
    assert only(calculated(case, "2024-06-30"), "principal").amount == Decimal("70000")


def test_the_rate_is_that_of_the_breach_day_though_later_ones_fall():
    case = facts(instalments=(instalment("货款", "100000", "2023-08-20"),), price="100000")
    item = only(calculated(case, "2025-12-31"), "overdue_loss")
    assert {segment.rate for segment in item.segments} == {Decimal("0.0345") * Decimal("1.5")}
    earlier = facts(instalments=(instalment("货款", "100000", "2023-08-19"),), price="100000")
    item = only(calculated(earlier, "2025-12-31"), "overdue_loss")
    assert {segment.rate for segment in item.segments} == {Decimal("0.0355") * Decimal("1.5")}


def test_each_instalment_has_its_own_breach_day_and_rate():
    case = facts(
        instalments=(
            instalment("第一期", "100000", "2023-06-30"),
            instalment("第二期", "100000", "2024-12-31"),
        ),
        price="200000",
    )
    items = [one for one in calculated(case, "2025-06-30").items if one.kind == "overdue_loss"]
    assert [item.segments[0].rate for item in items] == [Decimal("0.05325"), Decimal("0.0465")]
    assert [item.segments[0].start for item in items] == [date(2023, 7, 1), date(2025, 1, 1)]


def test_the_total_is_principal_plus_the_high_loss_and_the_fees_stand_beside_it():
    case = facts(instalments=(instalment("货款", "100000", "2023-12-31"),), price="100000")
    calculation = calculated(case, "2024-04-29")
    assert calculation.total == Decimal("101701.37")
    assert only(calculation, "court_fee").amount == Decimal("2334.03")  # 2,300 + 1,701.37 × 2 %
    assert only(calculation, "court_fee").counted is False


def test_what_one_more_day_adds_is_told():
    case = facts(instalments=(instalment("货款", "100000", "2023-12-31"),), price="100000")
    item = only(calculated(case, "2024-04-29"), "overdue_loss")
    assert item.daily == Decimal("14.18")  # 100,000 × 5.175 % ÷ 365
    assert any("实际清偿之日" in note for note in item.notes)


def test_a_debt_that_was_paid_late_in_full_still_bears_its_loss():
    case = facts(
        paid("2024-01-10", "100000"),
        instalments=(instalment("货款", "100000", "2023-12-31"),),
        price="100000",
    )
    calculation = calculated(case, "2024-06-30")
    item = only(calculation, "overdue_loss")
    assert item.segments[-1].end == date(2024, 1, 10)
    assert item.amount == Decimal("141.78")  # 100,000 × 5.175 % × 10 ÷ 365
    assert item.daily is None
    assert calculation.total == item.amount


def test_a_payment_on_the_due_day_is_in_time():
    case = facts(
        paid("2023-12-31", "100000"),
        instalments=(instalment("货款", "100000", "2023-12-31"),),
        price="100000",
    )
    calculation = calculated(case, "2024-06-30")
    assert calculation.items == ()
    assert calculation.total == Decimal("0.00")


def test_a_payment_after_the_day_of_the_analysis_is_not_yet_known():
    case = facts(
        paid("2024-05-01", "100000"),
        instalments=(instalment("货款", "100000", "2023-12-31"),),
        price="100000",
    )
    assert only(calculated(case, "2024-04-29"), "principal").amount == Decimal("100000")


def test_an_instalment_that_is_not_due_is_shown_but_not_counted():
    case = facts(
        instalments=(
            instalment("第一期", "100000", "2023-12-31"),
            instalment("第二期", "50000", "2024-12-31"),
        ),
        price="150000",
    )
    calculation = calculated(case, "2024-04-29")
    later = [one for one in calculation.items if one.instalment == "第二期"]
    assert [(one.kind, one.counted) for one in later] == [("principal", False)]
    assert calculation.total == Decimal("101701.37")


def test_an_unknown_due_date_is_refused_with_the_missing_paper():
    rule = instalment("货款", "100000", None, due_rule="验收合格后30日内")
    calculation = calculated(facts(instalments=(rule,), price="100000"), "2024-04-29")
    item = only(calculation, "overdue_loss")
    assert item.amount is None
    assert "验收合格后30日内" in item.refusal
    assert "验收单" in item.refusal
    assert calculation.total == Decimal("100000.00")


def test_a_silent_contract_is_not_read_as_payable_on_delivery():
    item = only(calculated(facts(price="100000"), "2024-04-29"), "overdue_loss")
    assert item.amount is None
    assert "628" in item.refusal


def test_a_breach_after_the_last_known_rate_is_refused_until_staff_enter_it():
    case = facts(instalments=(instalment("货款", "100000", "2026-11-01"),), price="100000")
    refused = only(calculated(case, "2026-11-22"), "overdue_loss")
    assert refused.amount is None
    assert "录入" in refused.refusal
    entered = Rates((RateRow(date(2026, 10, 20), Decimal("0.03"), None, "人工录入"),))
    item = only(calculated(case, "2026-11-22", rates=entered), "overdue_loss")
    assert item.amount == Decimal("258.90")  # 100,000 × 3 % × 1.5 × 21 ÷ 365
    assert item.segments[0].rate_source == "人工录入"


def test_a_breach_before_the_unknown_months_runs_on_at_its_fixed_rate():
    case = facts(instalments=(instalment("货款", "100000", "2026-09-30"),), price="100000")
    item = only(calculated(case, "2026-12-31"), "overdue_loss")
    assert item.segments[-1].end == date(2026, 12, 31)


def test_a_breach_before_the_reform_is_refused_until_benchmark_rates_are_entered():
    case = facts(instalments=(instalment("货款", "100000", "2019-08-18"),), price="100000")
    refused = only(calculated(case, "2019-12-31"), "overdue_loss")
    assert refused.amount is None
    assert "基准利率" in refused.refusal
    entered = Rates((RateRow(date(2015, 10, 24), Decimal("0.0435"), None, "基准利率"),))
    item = only(calculated(case, "2019-12-31", rates=entered), "overdue_loss")
    # 2019-08-19 to 2019-12-31 are 135 days: 100,000 × 4.35 % × 1.5 × 135 ÷ 365
    assert item.amount == Decimal("2413.36")


def test_a_breach_on_the_day_of_the_reform_takes_the_new_rate():
    case = facts(instalments=(instalment("货款", "100000", "2019-08-19"),), price="100000")
    item = only(calculated(case, "2019-08-20"), "overdue_loss")
    assert item.segments[0].rate == Decimal("0.0425") * Decimal("1.5")


def test_a_benchmark_that_changed_cuts_the_segment():
    rows = (
        RateRow(date(2015, 8, 26), Decimal("0.046"), None, "基准利率"),
        RateRow(date(2015, 10, 24), Decimal("0.0435"), None, "基准利率"),
    )
    case = facts(instalments=(instalment("货款", "100000", "2015-09-30"),), price="100000")
    item = only(calculated(case, "2015-11-30", rates=Rates(rows)), "overdue_loss")
    assert [(one.start, one.end) for one in item.segments] == [
        (date(2015, 10, 1), date(2015, 10, 23)),
        (date(2015, 10, 24), date(2015, 11, 30)),
    ]


def test_a_buyer_as_plaintiff_gets_no_sellers_claim():
    case = facts(instalments=(instalment("货款", "100000", "2023-12-31"),), price="100000")
    swapped = tuple(
        type(one)(**{**one.__dict__, "role": role})
        for one, role in zip(case.parties, ("defendant", "plaintiff"), strict=True)
    )
    calculation = calculated(
        facts(
            instalments=(instalment("货款", "100000", "2023-12-31"),),
            price="100000",
            parties=swapped,
        ),
        "2024-04-29",
    )
    assert calculation.total is None
    assert not any(one.kind in ("principal", "overdue_loss") for one in calculation.items)
    assert all(one.amount is None for one in calculation.items)


def test_the_defendant_sees_the_same_sums_as_the_most_the_other_side_can_claim():
    case = facts(instalments=(instalment("货款", "100000", "2023-12-31"),), price="100000")
    ours, theirs = calculated(case, "2024-04-29"), calculated(case, "2024-04-29", "defendant")
    assert theirs.total == ours.total
    assert only(theirs, "overdue_loss").title.startswith("对方最多可主张")


def test_a_due_day_on_a_holiday_is_noted_not_moved():
    case = facts(instalments=(instalment("货款", "100000", "2023-10-01"),), price="100000")
    item = only(calculated(case, "2024-04-29"), "overdue_loss")
    assert item.segments[0].start == date(2023, 10, 2)
    assert any("203" in note for note in item.notes)


def test_undated_payments_count_as_early_and_the_loss_is_a_lower_bound():
    from litigation.analysis.values.facts import AmountKind
    from tests.litigation.builders import money

    case = facts(
        instalments=(instalment("货款", "500000", "2023-06-30"),),
        price="500000",
        amounts=(money("200000", AmountKind.PAID),),
    )
    calculation = calculated(case, "2024-06-30")
    assert only(calculation, "principal").amount == Decimal("300000")
    assert only(calculation, "overdue_loss").segments[0].base == Decimal("300000")
    assert any("下限" in note for note in only(calculation, "principal").notes)


def test_conflicting_undated_payments_refuse_the_principal():
    from litigation.analysis.values.facts import AmountKind
    from tests.litigation.builders import money

    case = facts(
        instalments=(instalment("货款", "500000", "2023-06-30"),),
        price="500000",
        amounts=(money("200000", AmountKind.PAID), money("150000", AmountKind.PAID)),
    )
    calculation = calculated(case, "2024-06-30")
    assert only(calculation, "principal").amount is None
    assert calculation.total is None


def test_the_balance_the_buyer_confirmed_is_compared_with_the_account():
    case = facts(
        event(EventKind.ACKNOWLEDGED, "2024-02-01", amount="90000"),
        instalments=(instalment("货款", "100000", "2023-12-31"),),
        price="100000",
    )
    notes = only(calculated(case, "2024-04-29"), "principal").notes
    assert any("不一致" in note for note in notes)


SUMS = st.integers(min_value=1, max_value=5_000_000)
DAYS = st.integers(min_value=-60, max_value=700)
PAYMENTS = st.lists(st.tuples(DAYS, SUMS), max_size=6)
DUE = date(2022, 3, 31)


def _case(price: int, payments: list[tuple[int, int]]) -> Facts:
    half = Decimal(price) / 200
    return facts(
        *(
            paid((DUE + timedelta(days=day)).isoformat(), str(Decimal(cents) / 100))
            for day, cents in payments
        ),
        instalments=(
            instalment("第一期", str(half), DUE.isoformat()),
            instalment("第二期", str(half), "2022-12-31"),
        ),
        price=str(half * 2),
    )


def _loss(calculation: Calculation) -> Decimal:
    return sum(
        (one.amount or Decimal(0) for one in calculation.items if one.kind == "overdue_loss"),
        Decimal(0),
    )


@settings(deadline=None)
@given(SUMS, PAYMENTS)
def test_segments_are_contiguous_and_add_up(price, payments):
    for item in calculated(_case(price, payments), "2024-02-29").items:
        segments = item.segments
        for before, after in pairwise(segments):
            assert after.start == before.end + timedelta(days=1)
            assert after.base < before.base
        assert all(one.days == (one.end - one.start).days + 1 for one in segments)
        if segments:
            assert item.amount == sum(one.amount for one in segments)


@settings(deadline=None)
@given(SUMS, PAYMENTS, DAYS, SUMS)
def test_a_payment_never_increases_the_loss(price, payments, day, cents):
    without = calculated(_case(price, payments), "2024-02-29")
    more = calculated(_case(price, [*payments, (day, cents)]), "2024-02-29")
    # A payment may cut a segment in two, and each piece is rounded by up to half a fen.
    pieces = sum(len(one.segments) for one in more.items) + sum(
        len(one.segments) for one in without.items
    )
    assert _loss(more) <= _loss(without) + Decimal("0.005") * pieces


@settings(deadline=None)
@given(SUMS, PAYMENTS)
def test_payments_and_open_balances_add_up_to_the_price(price, payments):
    case = _case(price, payments)
    calculation = calculated(case, "2024-02-29")
    principal = sum(
        (one.amount or Decimal(0) for one in calculation.items if one.kind == "principal"),
        Decimal(0),
    )
    allocated = sum((one.amount for one in calculation.allocations), Decimal(0))
    exact = sum(one.amount for one in case.terms.instalments)
    assert abs(principal + allocated - exact) <= Decimal("0.01")


@settings(deadline=None)
@given(SUMS, PAYMENTS)
def test_the_low_sum_is_never_above_the_high_one_and_runs_are_equal(price, payments):
    case = _case(price, payments)
    first, again = calculated(case, "2024-02-29"), calculated(case, "2024-02-29")
    assert first == again
    for item in first.items:
        if item.kind == "overdue_loss":
            assert item.amount_low <= item.amount_high


@pytest.mark.parametrize("as_of", ["2023-12-30", "2023-12-31"])
def test_nothing_is_overdue_up_to_the_due_day(as_of):
    case = facts(instalments=(instalment("货款", "100000", "2023-12-31"),), price="100000")
    calculation = calculated(case, as_of)
    assert not [one for one in calculation.items if one.kind == "overdue_loss"]
    assert calculation.total == Decimal("0.00")
