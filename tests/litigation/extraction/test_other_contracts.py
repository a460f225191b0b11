"""Contracts that the package does not cover are told before anything else, by their titles."""

from __future__ import annotations

import pytest

BODY = """{title}
甲方：江州甲置业有限公司
乙方：江州乙餐饮有限公司
一、甲方将样品路1号交乙方使用，每月20,000元，押金40,000元。
甲方（盖章）：江州甲置业有限公司　乙方（盖章）：江州乙餐饮有限公司
签订日期：2021年12月15日
"""


def doubts(organize, source, *titles: str) -> list[str]:
    papers = [source(BODY.format(title=title), name=title) for title in titles]
    facts = organize(*papers)
    return [one.text for one in facts.contradictions if one.kind == "wrong_case_type"]


@pytest.mark.parametrize(
    "title",
    [
        "房屋租赁合同",
        "货物运输合同",
        "仓储合同",
        "股权转让协议",
        "委托合同",
        "商品房预售合同",
        "特许经营合同",
    ],
)
def test_another_kind_of_contract_is_named(source, organize, title):
    (told,) = doubts(organize, source, title)
    assert title in told
    assert "没有覆盖" in told


@pytest.mark.parametrize(
    "title",
    [
        "钢材买卖合同",
        "物业服务合同",
        "房屋装修工程合同",
        "委托加工合同",
        "设备采购合同",
        "补充协议",
        "合同书",
    ],
)
def test_contracts_that_are_covered_raise_no_doubt(source, organize, title):
    assert doubts(organize, source, title) == []


def test_a_lease_beside_a_sale_raises_no_doubt(source, organize):
    assert doubts(organize, source, "钢材买卖合同", "设备租赁合同") == []


def test_a_security_is_no_deposit(source, organize):
    facts = organize(source(BODY.format(title="钢材买卖合同"), name="合同"))
    assert facts.terms.deposit is None
    assert [str(one.kind) for one in facts.amounts if one.value == 40000] == ["security"]
