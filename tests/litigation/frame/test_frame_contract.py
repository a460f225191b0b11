"""Goods called off under a frame contract: the price is what was delivered or confirmed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.litigation.complaint.papers import analysed

ASKED = {
    "package_id": "contract_dispute_default",
    "case_type": "contract_performance",
    "case_position": "plaintiff",
    "analysis_scenario": "pre_litigation",
}
CONTRACT = """产品购销框架合同
甲方（供方）：江州甲钢材有限公司
乙方（需方）：江州乙建设有限公司
签订日期：2022年1月5日
一、甲方根据乙方订单供应螺纹钢，品种、数量、单价以双方签字的送货单为准。
二、{payment}
三、本合同履行中发生争议，由甲方所在地人民法院管辖。
甲方（盖章）：江州甲钢材有限公司　乙方（盖章）：江州乙建设有限公司
"""
BY_STATEMENT = "双方于每月25日对账，乙方于对账后次月15日前付清上月货款。"
NOTE = """送货单
日期：{day}
供方：江州甲钢材有限公司
需方：江州乙建设有限公司
{goods}
收货人（签字）：样例收货人
"""
RECEIPT = """电子回单
交易日期：{day}
付款人：江州乙建设有限公司
收款人：江州甲钢材有限公司
金额：{amount}元
摘要：货款
"""
STATEMENT = """往来款项对账单
供方：江州甲钢材有限公司
需方：江州乙建设有限公司
{told}
以上核对无误。
江州乙建设有限公司（盖章）
{day}
"""
NOTES = {
    "送货单1": NOTE.format(
        day="2022年2月8日", goods="螺纹钢 数量：20吨 单价：4800元 金额：96000元"
    ),
    "送货单2": NOTE.format(
        day="2022年3月9日", goods="螺纹钢 数量：30吨 单价：4700元 金额：141000元"
    ),
}
EARLY = RECEIPT.format(day="2022-03-15", amount="96,000.00")
LATE = RECEIPT.format(day="2022-06-01", amount="41,000.00")


def owed(payment: str = BY_STATEMENT, **papers: str) -> dict[str, Any]:
    contract = CONTRACT.format(payment=payment)
    return analysed({"合同": contract, **NOTES, "回单": EARLY, **papers}, **ASKED)


def principal(case: dict[str, Any]) -> Decimal | None:
    items = [item for item in case["calculation"].items if item.kind == "principal"]
    assert all(item.amount is not None for item in items)
    return sum((item.amount for item in items), Decimal(0))


def notes(case: dict[str, Any]) -> str:
    return "".join(note for item in case["calculation"].items for note in item.notes) + "".join(
        case["calculation"].notes
    )


def statement(told: str, day: str = "2022年3月26日") -> str:
    return STATEMENT.format(told=told, day=day)


def test_a_confirmed_balance_knows_of_the_payments_before_it():
    case = owed(对账单=statement("截至2022年3月25日，尚欠货款141,000元。"))
    assert principal(case) == 141000
    assert "与确认的余额一致" in notes(case)


def test_what_is_paid_after_the_balance_is_taken_off():
    case = owed(对账单=statement("截至2022年3月25日，尚欠货款141,000元。"), 回单2=LATE)
    assert principal(case) == 100000


def test_what_is_delivered_after_the_balance_comes_on_top():
    later = NOTE.format(day="2022年5月9日", goods="螺纹钢 数量：10吨 单价：5000元 金额：50000元")
    case = owed(对账单=statement("截至2022年3月25日，尚欠货款141,000元。"), 送货单3=later)
    assert principal(case) == 191000


def test_of_two_balances_the_later_one_counts():
    first = statement("截至2022年2月25日，尚欠货款96,000元。", "2022年2月26日")
    second = statement("截至2022年3月25日，尚欠货款141,000元。")
    assert principal(owed(对账单1=first, 对账单2=second)) == 141000


def test_goods_confirmed_month_by_month_are_added_and_payments_taken_off():
    first = statement("2月份送货金额合计96,000元，请核对。", "2022年2月26日")
    second = statement("3月份送货金额合计141,000元，请核对。")
    assert principal(owed(对账单1=first, 对账单2=second)) == 141000


def test_without_a_statement_the_notes_of_deliveries_tell_the_price():
    case = owed()
    assert principal(case) == 141000
    assert "到期日无法确定" in notes(case)


def test_a_day_to_pay_that_is_agreed_counts_for_what_was_delivered():
    case = owed("乙方于2022年6月30日前付清全部货款，逾期按日万分之五支付违约金。")
    assert principal(case) == 141000
    assert "到期日无法确定" not in notes(case)


def test_a_balance_that_does_not_follow_from_the_notes_is_told():
    case = owed(对账单=statement("截至2022年3月25日，尚欠货款150,000元。"))
    assert principal(case) == 150000
    assert "与确认的余额不一致，须核对" in notes(case)


@pytest.mark.parametrize(
    "goods",
    [
        "品名\t数量\t单价\t金额\n螺纹钢\t20\t4800.00\t96000.00\n线材\t10\t4000.00\t40000.00",
        "螺纹钢 数量：20吨 单价：4800元 金额：96000元\n线材 数量：10吨 单价：4000元 金额：40000元",
        "1、螺纹钢20吨，每吨4800元，计96000元；2、线材10吨，每吨4000元，计40000元。",
        "钢20吨 单价：4800元 金额：96000元\n线10吨 单价：4000元 金额：40000元\n总计：136000元",
    ],
)
def test_items_of_a_note_are_added_once_whether_or_not_it_adds_them_up(goods):
    note = NOTE.format(day="2022年2月8日", goods=goods)
    case = analysed({"合同": CONTRACT.format(payment=BY_STATEMENT), "送货单": note}, **ASKED)
    assert principal(case) == 136000


def test_payments_of_an_exported_account_are_taken_off():
    rows = (
        "交易日期,付款人,收款人,金额,摘要",
        "2022-03-15,江州乙建设有限公司,江州甲钢材有限公司,96000.00,货款",
        "2022-06-01,江州乙建设有限公司,江州甲钢材有限公司,41000.00,货款",
    )
    case = owed(回单="账户交易明细\n" + "\n".join(rows))
    assert principal(case) == 100000


def test_a_bank_paper_that_tells_nothing_is_named():
    case = owed(回单="银行电子回单\n回单编号：样例\n转账处理结果见附页")
    told = [(item.name, item.problem.code) for item in case["facts"].unreadable]
    assert told == [("回单.txt", "no_payment_read")]


def test_a_debt_confirmed_after_more_than_the_price_was_paid_cannot_be_told():
    priced = "合同总价100,000元，乙方于2022年2月28日前付清。"
    paid = RECEIPT.format(day="2022-03-20", amount="50,000.00")
    told = statement("截至2022年3月25日，尚欠货款141,000元。")
    case = owed(priced, 回单2=paid, 对账单=told)
    (item,) = [one for one in case["calculation"].items if one.kind == "principal"]
    assert item.amount is None
    assert "已超过价款100,000.00元" in item.refusal


def test_many_confirmations_are_told_by_the_first_and_the_last():
    priced = "合同总价500,000元，乙方于2022年6月30日前付清。"
    days = [f"2022年4月{day}日" for day in range(10, 18)]
    told = {f"对账单{day}": statement(f"截至{day}，尚欠货款400,000元。", day) for day in days}
    found = notes(owed(priced, **told))
    assert found.count("确认的欠款") == 2
    assert "共7次确认" in found
