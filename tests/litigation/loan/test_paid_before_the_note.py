"""Money paid out in parts before one note was written over all of it, and cash drawn for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.litigation.loan.papers import analysed
from tests.litigation.loan.test_sums import item, lent

NOTE = (
    "借条\n本人李样本自2021年3月至5月陆续向张样例借款，共计人民币100,000元，年利率10%，于2022年5月31日"
    "前还清。\n借款人：李样本\n2021年5月31日"
)


def test_interest_from_before_the_note_is_told_for_itself():
    # 03-06…05-20: 76 days on 30000 = 624.66; 05-21…05-31: 11 days on 100000 = 301.37
    paid = (lent("30,000.00", "2021年3月5日"), lent("70,000.00", "2021年5月20日"))
    result = analysed(NOTE, *paid, as_of=date(2022, 5, 31))
    notes = "".join(item(result, "interest").notes)
    assert "其中出具之前的部分为926.03元" in notes


def test_money_paid_out_about_the_day_of_the_note_needs_no_such_word():
    result = analysed(NOTE, lent("100,000.00", "2021年5月20日"), as_of=date(2022, 5, 31))
    assert "出具之前的部分" not in "".join(item(result, "interest").notes)


def test_cash_that_the_lender_drew_and_the_balance_beside_it_are_no_repayments():
    note = "借条\n今借到张样例现金人民币150,000元，期限六个月。\n借款人：李样本\n2023年1月10日"
    drawn = (
        "个人活期明细\n户名：张样例\n交易日期|摘要|支出|收入|余额\n"
        "2023-01-10|现金支取|100000.00||35000.00"
    )
    result = analysed(note, drawn)
    assert item(result, "principal").amount == Decimal("150000.00")
    assert "另提到已付" not in "".join(item(result, "principal").notes)
