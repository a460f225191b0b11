"""An inspection that found faults is no acceptance, and starts no time to pay."""

from __future__ import annotations

import pytest

CONTRACT = """设备买卖合同
出卖人：江州甲机电有限公司
买受人：江州乙食品有限公司
合同总价30万元，货到验收合格后15日内付清。
签订日期：2022年8月15日
出卖人（章）：江州甲机电有限公司　买受人（章）：江州乙食品有限公司
"""
LETTER = """质量异议函
江州甲机电有限公司：
{told}请派员维修。
江州乙食品有限公司（章）
2022年10月3日
"""


def accepted(organize, source, told: str) -> list[str]:
    facts = organize(source(CONTRACT, name="合同"), source(LETTER.format(told=told), name="异议函"))
    (part,) = facts.terms.instalments
    found = [str(event.date) for event in facts.events if event.kind == "accepted"]
    assert bool(found) == (part.due is not None)
    return found


@pytest.mark.parametrize(
    "told",
    [
        "贵司2022年9月26日交付的设备，我司验收时发现其中1台封口不合格。",
        "2022年9月28日验收发现设备漏油。",
        "2022年9月28日我司验收中查出零件缺失。",
        "2022年9月28日验收不合格。",
        "2022年9月28日验收时测试结果不符合约定。",
    ],
)
def test_faults_found_are_no_acceptance(organize, source, told):
    assert accepted(organize, source, told) == []


@pytest.mark.parametrize(
    "told",
    ["2022年9月28日设备验收合格，其后漏油。", "2022年9月28日验收合格未发现异常，现在漏油。"],
)
def test_an_acceptance_before_the_fault_stays_one(organize, source, told):
    assert accepted(organize, source, told) == ["2022-09-28"]
