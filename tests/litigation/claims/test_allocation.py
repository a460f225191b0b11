"""Which debt a payment is set against."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.ledger import open_ledger
from litigation.analysis.nodes import calculate_claims
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.builders import SELLER, event, facts, inputs, instalment, money, paid

FIRST = instalment("第一期", "100000", "2023-03-31")
SECOND = instalment("第二期", "100000", "2023-09-30")


def ledger(*events, instalments=(FIRST, SECOND), price="200000", **more):
    return open_ledger(
        facts(*events, instalments=instalments, price=price, **more), as_of=inputs().as_of
    )


def opens(found):
    return [line.open for line in found.lines]


def test_a_payment_without_memo_goes_to_the_debt_due_first():
    assert opens(ledger(paid("2023-10-10", "30000"))) == [Decimal(70000), Decimal(100000)]


def test_a_memo_that_names_an_instalment_decides():
    found = ledger(paid("2023-10-10", "30000", memo="付第二期货款"))
    assert opens(found) == [Decimal(100000), Decimal(70000)]
    assert found.allocated.allocations[0].reason == "付款附言指明"


def test_a_memo_may_number_the_instalment_in_digits():
    found = ledger(paid("2023-10-10", "30000", memo="第2期货款"))
    assert opens(found) == [Decimal(100000), Decimal(70000)]


def test_a_memo_that_names_two_instalments_decides_nothing():
    found = ledger(paid("2023-10-10", "30000", memo="第一期、第二期货款"))
    assert opens(found) == [Decimal(70000), Decimal(100000)]


def sheet(*events, position="plaintiff"):
    asked = inputs("2024-06-30", position)
    case = facts(*events, instalments=(FIRST, SECOND), price="200000")
    rules = assemble_rules(inputs=asked, facts=case)
    return calculate_claims(inputs=asked, facts=case, rules=rules)


def test_a_late_payment_without_memo_shows_the_order_of_561_beside_the_total():
    found = sheet(paid("2023-04-30", "50000", memo="转账"))
    (other,) = [one for one in found.items if one.kind == "interest_first"]
    # 100,000 × 3.65 % × 1.5 × 30 ÷ 365 = 450.00 is taken first, so 50,450 stay; to 2024-06-30
    # 427 days run: 50,450 × 5.475 % × 427 ÷ 365 = 3,231.32
    assert other.amount == Decimal("53681.32")
    assert other.counted is False
    principal = [one.amount for one in found.items if one.kind == "principal"]
    assert principal == [Decimal(50000), Decimal(100000)]


def test_a_payment_that_names_its_debt_leaves_no_other_order():
    found = sheet(paid("2023-04-30", "50000", memo="第一期货款"))
    assert not [one for one in found.items if one.kind == "interest_first"]


def test_a_payment_in_time_leaves_no_other_order():
    found = sheet(paid("2023-03-31", "50000", memo="转账"))
    assert not [one for one in found.items if one.kind == "interest_first"]


def test_what_exceeds_the_named_debt_goes_on_to_the_others():
    found = ledger(paid("2023-10-10", "130000", memo="第二期"))
    assert opens(found) == [Decimal(70000), Decimal(0)]
    assert len(found.allocated.allocations) == 2


def test_what_exceeds_all_debts_is_told():
    found = ledger(paid("2023-10-10", "230000"))
    assert opens(found) == [Decimal(0), Decimal(0)]
    assert found.allocated.excess == Decimal(30000)
    assert any("30,000.00" in note for note in found.notes)


def test_a_share_of_the_price_becomes_an_amount():
    parts = (
        instalment("预付款", None, "2023-01-10", ratio=Decimal("0.3")),
        instalment("尾款", None, "2023-09-30", ratio=Decimal("0.7")),
    )
    found = ledger(paid("2023-09-20", "1000", memo="尾款"), instalments=parts)
    assert opens(found) == [Decimal(60000), Decimal(139000)]


def test_the_part_of_the_price_without_an_instalment_is_owed_too():
    found = ledger(instalments=(FIRST,))
    assert opens(found) == [Decimal(100000), Decimal(100000)]
    assert found.lines[1].breach is None
    assert any("付款时间未见约定" in note for note in found.notes)


def test_money_that_the_seller_paid_is_no_payment_of_the_price():
    found = ledger(paid("2023-10-10", "30000", actor=SELLER))
    assert found.open == Decimal(200000)
    assert any("未计入" in note for note in found.notes)


def test_a_company_of_similar_name_pays_no_debt_of_the_buyer():
    found = ledger(paid("2023-10-10", "30000", actor="party-3", memo="模具租赁费"))
    assert found.open == Decimal(200000)
    assert ledger(paid("2023-10-10", "30000", actor="party-3", memo="代付货款")).open == 170000


def test_money_with_another_purpose_pays_no_price():
    assert ledger(paid("2023-10-10", "30000", memo="模具租赁费")).open == Decimal(200000)


def test_a_payment_of_a_month_counts_from_its_first_day():
    found = ledger(paid("2023-10-20", "30000", precision="month"))
    assert found.allocated.allocations[0].date.isoformat() == "2023-10-01"
    assert any("下限" in note for note in found.notes)


def test_a_paid_sum_that_no_payment_explains_is_named():
    found = ledger(
        paid("2023-10-10", "30000"),
        paid("2023-11-10", "20000"),
        amounts=(money("50000", AmountKind.PAID), money("77000", AmountKind.PAID)),
    )
    assert any("77,000.00" in note for note in found.notes)
    assert not any("另提到已付50,000.00" in note for note in found.notes)


def test_without_a_price_the_confirmed_balance_is_the_debt():
    found = open_ledger(
        facts(
            paid("2023-01-01", "5000"),
            event(EventKind.ACKNOWLEDGED, "2023-06-01", amount="80000"),
            paid("2023-07-01", "30000"),
        ),
        as_of=inputs().as_of,
    )
    assert found.open == Decimal(50000)


def test_without_price_and_confirmation_the_goods_delivered_are_the_debt():
    found = open_ledger(
        facts(
            event(EventKind.DELIVERED, "2023-06-01", amount="80000"),
            event(EventKind.DELIVERED, "2023-06-01", amount="20000"),
        ),
        as_of=inputs().as_of,
    )
    assert found.open == Decimal(100000)


def test_nothing_known_is_no_debt_of_zero():
    assert open_ledger(facts(), as_of=inputs().as_of).open is None
