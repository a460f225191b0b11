"""The year to arbitration: never "not barred" without proof."""

from __future__ import annotations

from datetime import date

import pytest

from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, notice, told

ENTERED = "本人李样例2021年5月10日入职江州市范例商贸有限公司，月工资8000元，没签劳动合同。"
RECORD = make_source(
    "劳动保障监察投诉受理登记表\n投诉人：李样例\n被投诉单位：江州市范例商贸有限公司\n受理日期：2025年5月6日",
    name="登记表.pdf",
)


def test_within_a_year_of_the_notice():
    period = analysed(told(ENTERED), notice(), as_of="2025-06-27").limitation
    assert (period.name, period.status) == ("仲裁时效", "not_barred")
    assert period.start == date(2024, 6, 28)
    assert period.last_safe_day == date(2025, 6, 30)  # the 28th is a Saturday


def test_a_day_after_the_last_it_is_barred():
    period = analysed(told(ENTERED), notice(), as_of="2025-07-01").limitation
    assert period.status == "barred"


def test_a_complaint_on_record_restarts_the_year():
    period = analysed(told(ENTERED), notice(), RECORD, as_of="2025-12-01").limitation
    assert period.status == "not_barred"
    assert period.last_safe_day == date(2026, 5, 6)


def test_a_complaint_saves_surely_only_what_it_names():
    period = analysed(told(ENTERED), notice(), RECORD, as_of="2025-05-20").limitation
    assert "应在2025年6月30日当日或之前申请仲裁" in period.reason
    later = analysed(told(ENTERED), notice(), RECORD, as_of="2025-12-01").limitation
    assert "不能的，已于2025年6月30日届满" in later.reason


def test_a_complaint_merely_told_of_proves_nothing():
    text = f"{ENTERED}我2025年5月6日向劳动监察大队投诉。"
    period = analysed(told(text), notice(), as_of="2025-12-01").limitation
    assert period.status == "undetermined"
    assert any("投诉" in paper for paper in period.missing)


def test_an_end_merely_told_of_is_not_taken_as_proved():
    text = f"{ENTERED}2024年6月28日公司将我辞退。"
    period = analysed(told(text), as_of="2024-12-01").limitation
    assert period.status == "undetermined"
    assert "解除通知" in period.missing[0]


def test_no_end_no_period():
    period = analysed(told(ENTERED), as_of="2024-12-01").limitation
    assert (period.status, period.last_safe_day) == ("undetermined", None)


@pytest.mark.parametrize(
    ("filed", "status"), [("2025年5月20日", "not_barred"), ("2025年8月1日", "barred")]
)
def test_the_day_of_the_application_decides_after_an_award(filed, status):
    award = make_source(
        "江州市劳动人事争议仲裁委员会\n仲裁裁决书\n江劳人仲案字〔2025〕第9号\n申请人：李样例\n"
        f"被申请人：江州市范例商贸有限公司\n申请人于{filed}向本委申请仲裁。\n二〇二五年十月八日",
        name="裁决书.pdf",
    )
    period = analysed(told(ENTERED), notice(), award, as_of="2025-11-01").limitation
    assert period.status == status


def closed(first: str, last: str):
    text = f"证明\n李样例因隔离管控，自{first}至{last}不得离开居所。\n江州市样例区样例街道办事处"
    return make_source(text, name="隔离证明.pdf")


def test_an_obstacle_in_the_last_months_adds_no_more_than_its_days():
    stopped = closed("2025年5月1日", "2025年5月21日")
    period = analysed(told(ENTERED), notice(), stopped, as_of="2025-07-18").limitation
    assert period.status == "not_barred"
    assert period.last_safe_day == date(2025, 7, 18)  # twenty days after 2025-06-28
    assert period.without_suspension == date(2025, 6, 30)


def test_an_early_obstacle_leaves_the_year_open_to_dispute():
    stopped = closed("2024年8月1日", "2024年9月30日")
    period = analysed(told(ENTERED), notice(), stopped, as_of="2025-07-18").limitation
    assert (period.status, "有争议" in period.reason) == ("undetermined", True)
