"""Services and works: named for what they are, and building works heard where they stand."""

from __future__ import annotations

from typing import Any

import pytest

from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.extraction.undertaking import undertaking_of
from litigation.analysis.values.result import ElementStatus
from tests.litigation.complaint.papers import analysed, source

ASKED = {
    "package_id": "contract_dispute_default",
    "case_type": "contract_performance",
    "case_position": "plaintiff",
    "analysis_scenario": "pre_litigation",
}
CONTRACT = """{title}
发包方（甲方）：江州乙置业有限公司，住所地江州市样品路2号。
承包方（乙方）：江州甲装饰有限公司，住所地江州市样品路1号。
一、乙方完成甲方三楼办公区的工作，合同总价300,000.00元。
二、甲方于2023年3月10日前支付100,000.00元，余款200,000.00元于2023年9月30日前付清。
三、争议由乙方所在地人民法院管辖。
甲方（盖章）：江州乙置业有限公司　乙方（盖章）：江州甲装饰有限公司
签订日期：2023年3月1日
"""
ACCEPTED = """竣工验收单
工程名称：三楼办公区
验收结论：验收合格。
验收日期：2023年8月1日
发包方（盖章）：江州乙置业有限公司　承包方（盖章）：江州甲装饰有限公司
"""


def case_of(title: str) -> dict[str, Any]:
    papers = {"合同": CONTRACT.format(title=title), "竣工验收单": ACCEPTED}
    return analysed(papers, **ASKED)


def complaint(case: dict[str, Any]) -> str:
    found = next(one for one in case["drafts"] if one.kind == "complaint")
    return "\n".join(one.text for one in found.paragraphs)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("办公区装修工程施工合同", "construction"),
        ("建设工程施工合同（示范文本）", "construction"),
        ("设备定作合同", "commission"),
        ("空调机组安装合同", "commission"),
        ("仓储管理系统开发合同", "service"),
        ("技术服务协议", "service"),
        ("设备买卖及安装合同", None),
        ("加工设备采购合同", None),
        ("水泥购销合同", None),
        ("合同", None),
    ],
)
def test_the_title_tells_what_was_promised(title, kind):
    found = undertaking_of((paper_of(source("合同.txt", CONTRACT.format(title=title))),))
    assert (found.kind if found else None) == kind
    assert found is None or found.citations[0].quote == title


@pytest.mark.parametrize(
    ("title", "cause", "noun"),
    [
        ("办公区装修工程施工合同", "建设工程施工合同纠纷", "工程款本金"),
        ("设备定作合同", "承揽合同纠纷", "报酬本金"),
        ("技术服务协议", "服务合同纠纷", "服务费本金"),
    ],
)
def test_works_and_services_are_not_called_sales(title, cause, noun):
    case = case_of(title)
    text = complaint(case)
    assert text.startswith(f"民事起诉状（{cause}）")
    assert "买卖" not in text.replace("关于审理买卖合同纠纷案件", "")
    late = [one for one in case["calculation"].items if one.kind == "overdue_loss"]
    assert all(any("参照适用" in note for note in one.notes) for one in late[:1])
    debt = next(one for one in case["reasoning"].conclusions if one.id == "conclusion-debt")
    assert noun in debt.text


def test_building_works_are_heard_where_they_stand_whatever_was_agreed():
    case = case_of("办公区装修工程施工合同")
    row = next(one for one in case["matrix"].rows if one.id == "jurisdiction")
    assert row.status is ElementStatus.UNDETERMINED
    assert "专属管辖" in row.reason
    suit = next(one for one in case["strategies"] if one.id == "strategy-suit")
    assert "工程所在地" in suit.reason
    assert any(one.article == "第28条" for one in suit.articles)


def test_a_service_is_heard_where_the_clause_says():
    row = next(one for one in case_of("技术服务协议")["matrix"].rows if one.id == "jurisdiction")
    assert row.status is ElementStatus.PROVED
