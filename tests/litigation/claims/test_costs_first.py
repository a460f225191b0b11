"""Costs come before interest, interest before principal (民法典 561)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.costs import CounselCost
from litigation.reports import render
from tests.litigation.builders import BUYER, SELLER, cite, facts, instalment, paid
from tests.litigation.claims.test_overdue import calculated, only
from tests.litigation.loan.papers import CONTRACT, VOUCHER, analysed

CLAUSE = {"fee_shifting": (cite("contract", "律师费"),)}


def cost(
    role: str = "invoice", amount: str | None = "30000", day: str | None = "2022-03-01", **more
):
    given = {"party": SELLER, "citations": (cite(role, "律师费"),)}
    spent = None if amount is None else Decimal(amount)
    return CounselCost(
        role=role, amount=spent, date=date.fromisoformat(day) if day else None, **{**given, **more}
    )


def sheet(*costs: CounselCost, memo: str = "往来款", day: str = "2022-05-10", terms=CLAUSE):
    case = facts(
        paid(day, "100000", memo),
        instalments=(instalment("余额", "500000", "2021-06-28"),),
        price="500000",
        counsel_costs=costs,
        terms=terms,
    )
    return calculated(case, "2024-04-29")


def sums(calculation) -> tuple[Decimal | None, Decimal | None]:
    fee = next((one for one in calculation.items if one.kind == "counsel_fee"), None)
    return only(calculation, "principal").amount, fee.amount if fee else None


def test_a_payment_after_the_fee_was_spent_pays_it_first():
    made = sheet(cost())
    assert sums(made) == (Decimal("430000.00"), Decimal("0.00"))
    first = made.allocations[0]
    assert (first.amount, "第561条" in first.reason) == (Decimal(30000), True)


def test_a_payment_before_it_pays_the_price_and_the_fee_is_claimed():
    made = sheet(cost(day="2022-05-10"))
    assert sums(made) == (Decimal("400000.00"), Decimal("30000.00"))
    assert only(made, "counsel_fee").counted
    assert made.total is not None
    assert made.total >= Decimal("430000.00")


def test_a_payer_who_names_the_price_pays_the_price():
    assert sums(sheet(cost(), memo="支付货款")) == (Decimal("400000.00"), Decimal("30000.00"))


def test_costs_spent_before_anything_was_late_do_not_come_first():
    assert sums(sheet(cost(day="2021-06-28"))) == (Decimal("400000.00"), Decimal("30000.00"))


@pytest.mark.parametrize(
    "costs",
    [
        (cost("engagement"),),
        (cost("payment"),),
        (cost(amount=None),),
        (cost(party=BUYER),),
        (cost(party=None),),
        (),
    ],
    ids=["only an engagement", "only a payment", "no sum", "the buyer's", "nobody's", "none"],
)
def test_without_an_invoice_to_the_creditor_nothing_is_reckoned(costs):
    made = sheet(*costs)
    assert sums(made) == (Decimal("400000.00"), None)
    assert "发票" in only(made, "counsel_fee").refusal


def test_without_a_clause_there_is_no_fee_at_all():
    assert sums(sheet(cost(), terms={})) == (Decimal("400000.00"), None)


def test_of_an_invoice_and_what_was_paid_the_smaller_sum_counts():
    made = sheet(cost(), cost("payment", "20000", "2022-03-05"), day="2022-03-02")
    assert sums(made) == (Decimal("400000.00"), Decimal("20000.00"))
    assert any("不一致" in note for note in only(made, "counsel_fee").notes)


def test_a_copy_of_an_invoice_is_no_second_fee():
    made = sheet(cost(), cost(), day="2022-02-01")
    assert sums(made)[1] == Decimal("30000.00")


BILLED = """电子发票（增值税普通发票）
开票日期：2023年7月1日
购买方名称：江州样例贸易有限公司
销售方名称：江州样例律师事务所
项目名称：*鉴证咨询服务*律师费
价税合计：¥20,000.00"""
PAID = """银行电子回单
交易日期：2023年9月1日
付款人户名：临川范本建材有限公司
收款人户名：江州样例贸易有限公司
金额：¥50,000.00
附言：往来款"""


def test_of_a_loan_too_costs_come_before_interest():
    with_costs = analysed(CONTRACT, VOUCHER, BILLED, PAID)
    without = analysed(CONTRACT, VOUCHER, PAID)
    fee = next(one for one in with_costs.claims if one.kind == "counsel_fee")
    assert (fee.amount, "− 20,000.00" in fee.formula) == (Decimal("0.00"), True)

    def owed(result):
        kinds = ("principal", "interest", "overdue_interest")
        return sum(one.amount for one in result.claims if one.kind in kinds and one.amount)

    assert owed(with_costs) >= owed(without) + Decimal(20000)
    text = render(with_costs, format="md", language="zh-hans").decode()
    assert "先抵实现债权的费用（民法典第561条）" in text
    assert "律师费" in text
