"""How long a decision gives for performing it, in the words of many courts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.litigation.ruling.test_reading import read
from tests.litigation.ruling.texts import SALE

USUAL = "被告海州范例建设集团有限公司于本判决生效之日起十日内支付原告"


def order(told: str):
    assert USUAL in SALE
    head = "被告海州范例建设集团有限公司" + told
    return read(SALE.replace(USUAL, head)).rulings[0].orders[0]


@pytest.mark.parametrize(
    ("told", "days", "unit", "since"),
    [
        ("于本判决生效之日起十日内支付原告", 10, "day", "effective"),
        ("自本判决发生法律效力之日起十五日内支付原告", 15, "day", "effective"),
        ("于判决发生法律效力后10日内给付原告", 10, "day", "effective"),
        ("应于本判决书生效后三十日之内向原告支付", 30, "day", "effective"),
        ("在本判决生效后五个工作日内支付原告", 5, "working_day", "effective"),
        ("于本判决发生效力之日起一个月内支付原告", 1, "month", "effective"),
        ("自收到本判决书之日起十日内支付原告", 10, "day", "served"),
        ("于本判决送达之日起七日内支付原告", 7, "day", "served"),
        ("十日内（自本判决生效之日起计算）支付原告", 10, "day", "effective"),
        ("在本判决生效之次日起十日以内偿付原告", 10, "day", "effective"),
        ("于本判决生效之日起，十日内支付原告", 10, "day", "effective"),
        ("于本判决发生法律效力后立即支付原告", 0, "day", "effective"),
    ],
)
def test_the_time_to_perform_is_read(told, days, unit, since):
    found = order(told)
    assert (found.deadline_days, found.deadline_unit, found.deadline_from) == (days, unit, since)


@pytest.mark.parametrize(
    "told",
    [
        "限于2024年6月30日前支付原告",
        "于2024年6月30日之前给付原告",
        "最迟在2024年6月30日（含当日）前支付原告",
        "应在二〇二四年六月三十日以前支付原告",
    ],
)
def test_a_named_last_day_is_read(told):
    assert order(told).due == date(2024, 6, 30)
    assert order(told).deadline_days is None
