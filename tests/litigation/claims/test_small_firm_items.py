"""The regulation's own rate as an alternative, and the fee for an order to pay."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from litigation.analysis.values.facts import EventKind, Party, PenaltyTerm
from tests.litigation.builders import event, facts, instalment
from tests.litigation.claims.test_overdue import calculated, only

FIRMS = tuple(
    Party(f"party-{n}", name, "company", "other", role, (), (), ())
    for n, (name, role) in enumerate((("江州甲有限公司", "seller"), ("海州乙有限公司", "buyer")), 1)
)


def between_firms(due: str, *events, **more):
    case = facts(*events, instalments=(instalment("货款", "100000", due),), price="100000")
    terms = replace(case.terms, **more)
    return replace(case, parties=FIRMS, terms=terms)


def kinds(case, as_of: str) -> list[str]:
    return [one.kind for one in calculated(case, as_of).items]


def test_half_a_thousandth_a_day_stands_beside_the_total():
    sheet = calculated(between_firms("2025-07-31"), "2025-08-10")
    item = only(sheet, "small_firm_loss")
    assert item.amount == Decimal("500.00")  # 100,000 × 0.05 % × 10
    assert not item.counted
    assert "企业规模证明" in item.notes[0]
    assert sheet.total == Decimal("100000.00") + only(sheet, "overdue_loss").amount


def test_no_such_rate_for_a_breach_before_the_regulation():
    assert "small_firm_loss" not in kinds(between_firms("2025-05-30"), "2025-08-10")


def test_an_agreed_rate_above_the_published_one_holds():
    agreed = PenaltyTerm("buyer", Decimal("0.0003"), "day", "unpaid", None, ())
    case = between_firms("2025-07-31", penalties=(agreed,))
    assert "small_firm_loss" not in kinds(case, "2025-08-10")


def test_an_agreed_rate_below_the_published_one_gives_way_to_it():
    agreed = PenaltyTerm("buyer", Decimal("0.01"), "year", "unpaid", None, ())
    item = only(
        calculated(between_firms("2025-07-31", penalties=(agreed,)), "2025-08-10"),
        "small_firm_loss",
    )
    assert item.amount == Decimal("82.19")  # 100,000 × 3 % × 10 ÷ 365


def test_a_person_is_no_firm():
    case = between_firms("2025-07-31")
    person = replace(case.parties[1], kind="person")
    case = replace(case, parties=(case.parties[0], person))
    assert "small_firm_loss" not in kinds(case, "2025-08-10")


def test_an_order_to_pay_is_priced_where_the_debt_is_confirmed_and_undisputed():
    confirmed = event(EventKind.ACKNOWLEDGED, "2023-12-01", amount="100000")
    item = only(
        calculated(between_firms("2023-10-31", confirmed), "2024-03-01"), "payment_order_fee"
    )
    court = only(calculated(between_firms("2023-10-31", confirmed), "2024-03-01"), "court_fee")
    assert abs(item.amount * 3 - court.amount) <= Decimal("0.02")
    assert not item.counted


def test_no_order_to_pay_where_the_goods_are_disputed():
    confirmed = event(EventKind.ACKNOWLEDGED, "2023-12-01", amount="100000")
    disputed = event(EventKind.QUALITY_OBJECTION, "2023-12-20")
    case = between_firms("2023-10-31", confirmed, disputed)
    assert "payment_order_fee" not in kinds(case, "2024-03-01")
