"""N, 2N, double pay and unpaid wages against sums worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.subjects.labour.service import years_between
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, claim, notice, payroll, told


@pytest.mark.parametrize(
    ("start", "last", "months"),
    [
        ("2019-03-01", "2024-02-29", "5"),  # exactly five years
        ("2019-03-01", "2024-03-01", "5.5"),  # one day more
        ("2019-03-01", "2024-08-30", "5.5"),  # a day short of half a year
        ("2019-03-01", "2024-08-31", "6"),  # half a year to the day
        ("2019-03-01", "2024-09-01", "6"),
        ("2024-01-15", "2024-02-14", "0.5"),
        ("2020-02-29", "2021-02-27", "1"),
        ("2008-01-01", "2024-12-31", "17"),
    ],
)
def test_years_count_as_the_act_says(start, last, months):
    found = years_between(date.fromisoformat(start), date.fromisoformat(last))
    assert found.months == Decimal(months)


def year_of_pay(*changes: tuple[str, str]) -> dict[str, str]:
    months = [f"2023年{month}月" for month in range(6, 13)]
    months += [f"2024年{month}月" for month in range(1, 6)]
    return dict.fromkeys(months, "8,000.00") | dict(changes)


ENTERED = "本人李样例2021年5月10日入职江州市范例商贸有限公司，拖欠工资与社保均有。"
CERTIFIED = make_source(
    "入职登记表\n姓名：李样例\n用人单位：江州市范例商贸有限公司\n入职日期：2021年5月10日",
    name="入职登记表.docx",
)


def test_damages_are_twice_the_mean_of_twelve_months_times_the_years():
    pay = payroll(year_of_pay(("2024年1月", "9,000.04")))
    result = analysed(told(ENTERED), notice(), pay)
    # 97,000.04 ÷ 12 = 8,083.336… → 8,083.34; three years, one month and nineteen days → 3.5
    assert claim(result, "dismissal_damages").amount == Decimal("56583.38")
    assert claim(result, "economic_compensation").amount == Decimal("28291.69")
    assert not claim(result, "economic_compensation").counted
    assert "97,000.04 ÷ 12 = 8,083.34" in claim(result, "dismissal_damages").formula


def test_a_missing_month_refuses_and_names_it():
    pay = year_of_pay(("2024年1月", "9,000.00"))
    del pay["2023年9月"]
    item = claim(analysed(told(ENTERED), notice(), payroll(pay)), "dismissal_damages")
    assert item.amount is None
    assert "2023年9月" in item.refusal
    assert "工资条" in item.refusal


def test_papers_that_differ_on_a_month_refuse():
    pay = payroll(year_of_pay())
    other = make_source(
        "2024年工资表\n月份|姓名|应发工资|实发工资\n2024年2月|李样例|7,000.00|6,500.00",
        name="另一份工资表.xlsx",
    )
    item = claim(analysed(told(ENTERED), notice(), pay, other), "dismissal_damages")
    assert item.amount is None
    assert "2024年2月" in item.refusal


def test_net_pay_is_no_base():
    rows = "\n".join(
        f"2024-0{month}-10|2024年{month}月工资|江州市范例商贸有限公司|7,500.00"
        for month in range(1, 6)
    )
    bank = make_source(f"银行交易明细\n交易日期|摘要|对方户名|收入金额\n{rows}", name="流水.pdf")
    item = claim(analysed(told(ENTERED), notice(), bank), "dismissal_damages")
    assert item.amount is None


def test_the_agreed_wage_stands_in_and_says_so():
    item = claim(analysed(told(f"{ENTERED}月工资8000元。"), notice()), "dismissal_damages")
    assert item.amount == Decimal("56000.00")
    assert any("暂以" in note for note in item.notes)


def test_two_agreed_wages_refuse():
    text = f"{ENTERED}月工资8000元。后来月薪9000元。"
    item = claim(analysed(told(text), notice()), "dismissal_damages")
    assert item.amount is None
    assert "8,000.00" in item.refusal
    assert "9,000.00" in item.refusal


CAP = "解除前十二个月平均工资为{wage}元，当地上年度职工月平均工资为9,500元。"


def test_three_times_the_local_mean_caps_wage_and_years():
    text = "本人李样例2008年5月10日入职江州市范例商贸有限公司。" + CAP.format(wage="30,000")
    item = claim(analysed(told(text), notice()), "economic_compensation")
    assert item.amount == Decimal("342000.00")  # 28,500 × 12, not 30,000 × 16.5


def test_below_the_cap_the_years_are_not_cut():
    text = "本人李样例2008年5月10日入职江州市范例商贸有限公司。" + CAP.format(wage="28,500")
    item = claim(analysed(told(text), notice()), "economic_compensation")
    assert item.amount == Decimal("470250.00")  # 28,500 × 16.5


def test_without_the_local_mean_the_cap_is_asked_for():
    result = analysed(told(f"{ENTERED}月工资8000元。"), notice())
    asked = next(one for one in result.findings if one.id == "undetermined-cap")
    assert "职工月平均工资" in asked.missing[0]


def test_service_before_the_act_is_refused():
    text = "本人李样例2006年5月10日入职江州市范例商贸有限公司，月工资8000元，拖欠社保。"
    item = claim(analysed(told(text), notice()), "dismissal_damages")
    assert item.amount is None
    assert "2008年1月1日" in item.refusal


def test_two_first_days_refuse():
    other = told("本人李样例2020年1月2日入职江州市范例商贸有限公司，月工资8000元。")
    letter = make_source(
        "关于支付赔偿金的催告函\n致：江州市范例商贸有限公司\n本人2021年5月10日入职贵公司。\n李样例",
        name="函.docx",
    )
    item = claim(analysed(other, letter, notice()), "dismissal_damages")
    assert item.amount is None
    assert "2020-01-02" in item.refusal


def test_a_resignation_gives_nothing_and_says_why():
    letter = make_source(
        "辞职信\n本人李样例因个人原因，于2024年5月31日离职。\n李样例\n2024年5月1日",
        name="辞职信.docx",
    )
    result = analysed(told(f"{ENTERED}月工资8000元。"), letter)
    assert claim(result, "economic_compensation").amount is None
    assert "自行辞职" in claim(result, "economic_compensation").refusal


def test_forced_resignation_gives_n_and_not_2n():
    letter = make_source(
        "被迫解除劳动合同通知书\n致：江州市范例商贸有限公司\n因贵公司拖欠工资，本人李样例依据劳动合同法"
        "第三十八条，于2024年6月28日解除劳动合同。\n李样例\n2024年6月28日",
        name="被迫解除.docx",
    )
    result = analysed(told(f"{ENTERED}月工资8000元。"), letter)
    assert claim(result, "economic_compensation").amount == Decimal("28000.00")
    assert claim(result, "economic_compensation").counted
    assert "dismissal_damages" not in {item.id for item in result.claims}


NO_CONTRACT = (
    "本人李样例{day}入职江州市范例商贸有限公司，月工资8000元，公司一直没有签订书面劳动合同。"
)


def test_double_pay_counts_whole_months_only():
    result = analysed(told(NO_CONTRACT.format(day="2023年7月1日")), notice(), as_of="2024-08-01")
    item = claim(result, "double_pay")
    # August 2023 to May 2024 are ten whole months; June ends on the 28th and is left open
    assert item.amount == Decimal("80000.00")
    assert "2023年8月1日至2023年8月31日" in " ".join(item.notes)
    assert "2024年6月1日至2024年6月28日不满一个月" in " ".join(item.notes)


def test_months_a_year_past_stand_beside_the_total():
    result = analysed(told(NO_CONTRACT.format(day="2023年2月1日")), notice(), as_of="2024-08-15")
    # eleven months from March 2023 to January 2024; those ended by July 2023 are a year past
    assert claim(result, "double_pay").amount == Decimal("48000.00")
    assert claim(result, "double_pay-late").amount == Decimal("40000.00")
    assert not claim(result, "double_pay-late").counted
    assert result.claim_total == claim(result, "dismissal_damages").amount + Decimal("48000.00")


def test_a_contract_signed_in_time_contradicts_the_claim():
    contract = make_source(
        "劳动合同书\n甲方（用人单位）：江州市范例商贸有限公司\n乙方（劳动者）：李样例\n"
        "合同期限自2023年7月1日起至2026年6月30日止。\n签订日期：2023年7月15日",
        name="合同.docx",
    )
    result = analysed(told(NO_CONTRACT.format(day="2023年7月1日")), notice(), contract)
    assert claim(result, "double_pay").amount is None
    assert "2023年7月15日" in claim(result, "double_pay").refusal


def test_unpaid_months_come_from_the_payroll():
    pay = make_source(
        "2024年工资表\n月份|姓名|应发工资|实发工资|备注\n2024年4月|李样例|8,000.00|7,500.00|\n"
        "2024年5月|李样例|8,123.45|0.00|未发放\n2024年6月|李样例|7,000.00|0.00|未发放",
        name="工资表.xlsx",
    )
    item = claim(analysed(told(ENTERED), notice(), pay), "unpaid_wages")
    assert item.amount == Decimal("15123.45")


def test_part_of_a_month_is_not_guessed():
    text = f"{ENTERED}月工资8000元，2024年5月至6月工资未支付。"
    item = claim(analysed(told(text), notice()), "unpaid_wages")
    assert item.amount == Decimal("8000.00")
    assert "整月部分" in item.title
    assert any("2024年6月不满一个月" in note for note in item.notes)


def test_whole_months_at_the_agreed_wage():
    text = f"{ENTERED}月工资8000元，2024年4月至5月工资未支付。"
    item = claim(analysed(told(text), notice()), "unpaid_wages")
    assert item.amount == Decimal("16000.00")


def test_the_court_fee_is_flat():
    result = analysed(told(f"{ENTERED}月工资8000元。"), notice())
    fee = claim(result, "court-fee")
    assert (fee.amount, fee.amount_low, fee.counted) == (Decimal("10.00"), Decimal("5.00"), False)
