"""Agreed damages for late goods: counted by days where the papers give day, note and base."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.litigation.complaint.papers import analysed
from tests.litigation.purchase.papers import CONTRACT, DELIVERED, NOTE, UNDELIVERED
from tests.litigation.purchase.test_buyer_sues import ASKED, draft, item

LUMP = "四、卖方违约的，应向买方支付违约金30,000.00元。"
DAILY = "四、卖方逾期交货的，每逾期一日按合同总价的千分之一支付违约金。"
LATE = NOTE.replace("2023年4月8日", "2023年4月30日")


def penalty(clause: str = DAILY, **papers: str):
    contract = CONTRACT.replace(LUMP, clause)
    told = {**DELIVERED, "搅拌机买卖合同": contract, "送货单": LATE, **papers}
    return item(analysed(told, **ASKED), "liquidated_damages")


def test_days_late_times_rate_times_price():
    found = penalty()
    assert found.amount == Decimal("10000.00")  # 500,000 × 0.1 % × 20
    assert found.formula == "10,000.00"
    assert [(one.days, str(one.start), str(one.end)) for one in found.segments] == [
        (20, "2023-04-11", "2023-04-30")
    ]
    assert {one.document for one in found.citations} == {"搅拌机买卖合同.txt", "送货单.txt"}


def test_the_clauses_own_ceiling_is_kept():
    found = penalty(DAILY.replace("支付违约金", "支付违约金，累计不超过合同总价的1%"))
    assert found.amount == Decimal("5000.00")


def test_a_sum_for_each_day_is_multiplied():
    assert penalty("四、卖方逾期交货的，每日支付违约金300元。").amount == Decimal("6000.00")


def test_goods_on_the_last_day_are_not_late():
    found = penalty(送货单=NOTE.replace("2023年4月8日", "2023年4月10日"))
    assert found.amount is None
    assert "未晚于约定的2023年4月10日" in found.refusal


def test_without_a_note_the_days_are_not_guessed():
    contract = CONTRACT.replace(LUMP, DAILY)
    found = item(
        analysed({**UNDELIVERED, "搅拌机买卖合同": contract}, **ASKED), "liquidated_damages"
    )
    assert found.amount is None
    assert "送货单" in found.refusal


def test_a_contract_without_a_day_for_delivery_names_the_clause_that_is_missing():
    contract = CONTRACT.replace(LUMP, DAILY).replace("甲方应于2023年4月10日前交货。", "")
    found = penalty(搅拌机买卖合同=contract)
    assert found.amount is None
    assert "交货期限" in found.refusal


@pytest.mark.parametrize("word", ["过分高于", "无法判断"])
def test_whether_it_is_too_high_stays_open_without_a_loss(word):
    assert any(word in note for note in penalty().notes)


def test_the_complaint_tells_the_days():
    told = {**DELIVERED, "搅拌机买卖合同": CONTRACT.replace(LUMP, DAILY), "送货单": LATE}
    assert "迟延20日" in draft(analysed(told, **ASKED), "complaint")
