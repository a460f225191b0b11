"""The money of a loan, to the fen, against sums reckoned by hand in these comments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.claims import RateRow, Rates
from tests.litigation.loan.papers import (
    CONTRACT,
    JUDGMENT,
    NOTE,
    PAID_BACK,
    PAID_OUT,
    STATEMENT,
    VOUCHER,
    amounts,
    analysed,
)


def item(result, kind):
    return next(one for one in result.claims if one.kind == kind)


def lines(result, kind):
    return [
        (one.start.isoformat(), one.end.isoformat(), one.days, f"{one.base}", f"{one.amount}")
        for one in item(result, kind).segments
    ]


def note(terms: str) -> str:
    return f"借条\n今借到张样例人民币100,000元，{terms}。\n借款人：李样本\n2023年3月1日"


def lent(sum_: str = "100,000.00", day: str = "2023年3月1日") -> str:
    return (
        f"银行电子回单\n交易日期：{day}\n付款人户名：张样例\n收款人户名：李样本\n金额：¥{sum_}\n"
        f"附言：借款"
    )


def test_what_was_really_lent_bears_interest_up_to_four_times_the_published_rate():
    # Lent 196,000 (not 200,000). LPR 2023-03-01: 3.65 %, ceiling 14.6 % (agreed: 24 %).
    # 03-02…09-01: 184 days, 196000 × 0.146 × 184 / 365 = 14425.60
    # 09-02…10-08:  37 days, 196000 × 0.146 ×  37 / 365 =  2900.80; together 17326.40
    # 10-08: 20000 paid, 2673.60 of it to principal, 193326.40 left
    # 10-09…03-31: 540 days, 193326.40 × 0.146 × 540 / 365 = 41758.5024
    result = analysed(NOTE, PAID_OUT, PAID_BACK)
    assert lines(result, "interest") == [("2023-03-02", "2023-09-01", 184, "196000.00", "14425.60")]
    assert lines(result, "overdue_interest") == [
        ("2023-09-02", "2023-10-08", 37, "196000.00", "2900.80"),
        ("2023-10-09", "2025-03-31", 540, "193326.40", "41758.50"),
    ]
    found = amounts(result)
    assert found["principal"] == "193326.40"
    assert found["interest"] == "0.00"
    assert found["overdue_interest"] == "41758.50"
    assert result.claim_total == Decimal("235084.90")
    # 50 + 90000 × 2.5 % + 100000 × 2 % + 35084.90 × 1.5 %
    assert found["court_fee"] == "4826.27"
    assert item(result, "undelivered").amount == Decimal("4000.00")
    assert not item(result, "undelivered").counted


def test_payments_of_interest_go_to_interest_first_and_the_rest_to_principal():
    # 03-02…04-01: 31 days, 196000 × 0.146 × 31 / 365 = 2430.40; of 4000 the rest, 1569.60, is
    # principal: 194430.40. 04-02…09-01: 153 days = 11899.14; 09-02…10-08: 37 days = 2877.57
    # (194430.40 × 0.146 × 37 / 365 = 2877.5699). 20000 − 11899.14 − 2877.57 = 5223.29
    result = analysed(NOTE, STATEMENT)
    assert lines(result, "interest") == [
        ("2023-03-02", "2023-04-01", 31, "196000.00", "2430.40"),
        ("2023-04-02", "2023-09-01", 153, "194430.40", "11899.14"),
    ]
    assert item(result, "principal").amount == Decimal("189207.11")
    assert item(result, "overdue_interest").segments[0].amount == Decimal("2877.57")


def test_a_rate_below_the_ceiling_is_charged_as_agreed_and_a_late_rate_above_is_cut():
    # LPR 2022-05-08: 3.70 %, ceiling 14.8 %. 05-11…2023-05-09: 364 days,
    # 500000 × 0.12 × 364 / 365 = 59835.6164; 05-10…2025-03-31: 692 days,
    # 500000 × 0.148 × 692 / 365 = 140295.8904 (agreed 18 %)
    result = analysed(CONTRACT, VOUCHER)
    found = amounts(result)
    assert found["interest"] == "59835.62"
    assert found["overdue_interest"] == "140295.89"
    assert result.claim_total == Decimal("700131.51")


def test_without_any_agreement_only_lateness_bears_the_published_rate():
    # Due 2023-09-01; LPR on 2023-09-02: 3.45 %. 577 days to 2025-03-31:
    # 100000 × 0.0345 × 577 / 365 = 5453.8356
    result = analysed(note("2023年9月1日前还清"), lent())
    assert item(result, "interest").amount == 0
    assert not item(result, "interest").counted
    (line,) = item(result, "overdue_interest").segments
    assert (line.days, line.rate, line.amount) == (577, Decimal("0.0345"), Decimal("5453.84"))


def test_a_fixed_sum_a_month_is_a_rate_on_the_sum_agreed():
    # 1000 × 12 / 100000 = 12 % a year; 184 days: 100000 × 0.12 × 184 / 365 = 6049.3151
    result = analysed(note("每月利息1000元，2023年9月1日前还清"), lent())
    assert item(result, "interest").amount == Decimal("6049.32")


def test_the_lenders_receipt_for_principal_lowers_the_principal_at_once():
    receipt = (
        "收条\n今收到李样本归还借款本金50,000.00元（伍万元整），现金。\n收款人：张样例\n2023年6月"
        "1日"
    )
    result = analysed(note("月利率1%，2023年9月1日前还清"), lent(), receipt)
    # 92 days on 100000 at 12 %: 3024.66 stays open; 92 days on 50000: 1512.33
    assert item(result, "principal").amount == Decimal("50000.00")
    assert item(result, "interest").amount == Decimal("4536.99")


def test_what_is_overpaid_on_one_loan_goes_to_the_next():
    # First loan at 6 %: a year = 6000.00, 61 days late = 1002.74; 120000 − 107002.74 = 12997.26
    first = (
        "借条\n今借到张样例人民币10万元，2023年3月1日前还清，年利率6%。\n借款人：李样本\n2022年3"
        "月1日"
    )
    second = (
        "借条\n今借到张样例人民币5万元，2023年9月1日前归还，无息。\n借款人：李样本\n2022年9月1日"
    )
    paid = (
        "银行电子回单\n交易日期：2023年5月1日\n付款人户名：李样本\n收款人户名：张样例\n"
        "金额：¥120,000.00\n附言：还款"
    )
    result = analysed(
        first,
        second,
        lent("100,000.00", "2022年3月1日"),
        lent("50,000.00", "2022年9月1日"),
        paid,
    )
    principals = [one.amount for one in result.claims if one.kind == "principal"]
    assert principals == [Decimal("0.00"), Decimal("37002.74")]


def test_what_only_the_borrower_says_was_paid_does_not_count():
    answer = (
        "民事答辩状\n答辩人：李样本\n被答辩人：张样例\n答辩人已于2023年10月2日归还50000元。\n"
        "答辩人：李样本\n2024年4月10日"
    )
    result = analysed(note("年利率6%，2023年9月1日前还清"), lent(), answer)
    principal = item(result, "principal")
    assert principal.amount == Decimal("100000.00")
    assert any("仅见于其陈述，未计入" in one for one in principal.notes)


def test_an_old_loan_is_capped_by_24_percent_and_then_by_the_rate_of_the_day_of_suit():
    # LPR on 2025-03-31: 3.10 %, ceiling 12.4 % (agreed 24 %)
    result = analysed(JUDGMENT)
    made = item(result, "interest").segments
    assert made[0].rate == Decimal("0.24")
    assert made[-1].rate == Decimal("0.124")
    assert made[-1].start == date(2020, 8, 20)
    assert any("2020年8月20日" in one for one in item(result, "interest").notes)


def test_a_loan_made_before_2019_without_any_rate_has_no_late_interest_to_be_guessed():
    old = "借条\n今借到张样例人民币100,000元，2018年9月1日前还清。\n借款人：李样本\n2018年3月1日"
    result = analysed(old, lent("100,000.00", "2018年3月1日"))
    late = item(result, "overdue_interest")
    assert late.amount is None
    assert "2019年8月20日" in late.refusal


@pytest.mark.parametrize("day", ["2031-03-01"])
def test_a_rate_not_yet_published_is_refused(day):
    text = (
        "借条\n今借到张样例人民币100,000元，月息1分，2031年9月1日前还清。\n借款人：李样本\n2031年"
        "3月1日"
    )
    result = analysed(text, lent("100,000.00", "2031年3月1日"), as_of=date(2031, 12, 1))
    refused = item(result, "interest")
    assert refused.amount is None
    assert "未录入" in refused.refusal or "请录入" in refused.refusal
    assert item(result, "principal").amount == Decimal("100000.00")
    entered = Rates((RateRow(date.fromisoformat(day), Decimal("0.03"), None, "录入"),))
    filled = analysed(
        text, lent("100,000.00", "2031年3月1日"), as_of=date(2031, 9, 1), rates=entered
    )
    # 12 % agreed is 12 % at most: 184 days on 100000
    assert item(filled, "interest").amount == Decimal("6049.32")


def test_vague_interest_between_people_is_none_and_with_a_firm_is_refused():
    vague = "约定支付利息，2023年9月1日前还清"
    assert item(analysed(note(vague), lent()), "interest").amount == 0
    firm = (
        "借款合同\n出借人：张样例\n借款人：江州样例贸易有限公司\n一、借款金额100,000元，双方约定"
        "利息。\n"
        "二、2023年9月1日前还清。\n签订日期：2023年3月1日"
    )
    paid = lent().replace("李样本", "江州样例贸易有限公司")
    refused = item(analysed(firm, paid), "interest")
    assert refused.amount is None
    assert "第24条" in refused.refusal


def test_the_same_papers_give_the_same_result():
    assert analysed(NOTE, PAID_OUT, PAID_BACK) == analysed(NOTE, PAID_OUT, PAID_BACK)


OLD_NOTE = """借条
今借到张样例人民币贰拾万元整（¥200,000.00），月息2分，于2019年9月1日前还清。
借款人：李样本
2019年3月1日"""
OLD_OUT = PAID_OUT.replace("2023年3月1日", "2019年3月1日").replace("196,000.00", "200,000.00")
OLD_BACK = PAID_BACK.replace("2023年10月8日", "2019年8月1日")


@pytest.mark.parametrize(("position", "told"), [("plaintiff", "180000"), ("defendant", "200000")])
def test_what_was_paid_is_in_doubt_between_interest_and_principal_while_no_rate_is_known(
    position, told
):
    """The limit of an old loan is the rate of the day of the suit, here one not yet published."""
    day = date(2035, 3, 1)
    result = analysed(OLD_NOTE, OLD_OUT, OLD_BACK, position=position, as_of=day)
    (principal,) = [item for item in result.claims if item.kind == "principal"]
    assert principal.amount == Decimal(told)
    assert (principal.amount_low, principal.amount_high) == (Decimal(180000), Decimal(200000))
    assert "180,000.00元至200,000.00元之间" in result.conclusions[0].text
    rows = {row.id: row.status.value for row in result.matrix}
    assert (rows["non_payment"], rows["payment"]) == ("undetermined", "undetermined")
