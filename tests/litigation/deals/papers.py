"""A sale and works between invented companies, and what analysing their papers says."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from litigation.analysis.values.facts import EventKind
from tests.litigation.complaint.papers import analysed

ASKED = {
    "package_id": "contract_dispute_default",
    "case_type": "contract_performance",
    "case_position": "plaintiff",
    "analysis_scenario": "pre_litigation",
}
SALE = """水泥买卖合同
出卖人（甲方）：江州甲材料有限公司
买受人（乙方）：江州乙建设有限公司
一、甲方向乙方供应水泥，合同总价500,000.00元。
二、甲方于2023年4月10日前交货，乙方于2023年6月30日前付清全部货款。
甲方（盖章）：江州甲材料有限公司　乙方（盖章）：江州乙建设有限公司
签订日期：2023年3月1日
"""
NOTE = """送货单
日期：2023年4月8日
供货单位：江州甲材料有限公司　收货单位：江州乙建设有限公司
品名：水泥　金额：{amount}元
收货人（签字）：样例收货人
"""
WORKS = """办公楼装修工程施工合同
发包人（甲方）：江州乙建设有限公司
承包人（乙方）：江州甲装饰有限公司
{terms}
甲方（盖章）：江州乙建设有限公司　乙方（盖章）：江州甲装饰有限公司
签订日期：2023年3月1日
"""


def read(papers: dict[str, str], **asked: str) -> dict[str, Any]:
    return analysed(papers, **{**ASKED, **asked})


def paid(case: dict[str, Any]) -> list[tuple[str, Decimal | None]]:
    """The payments found, as (day, sum)."""
    events = (one for one in case["facts"].events if one.kind is EventKind.PAID)
    return [(one.date.isoformat(), one.amount) for one in events]


def owed(case: dict[str, Any]) -> Decimal | None:
    """The principal that is still open, all parts together; None where one is refused."""
    items = [one for one in case["calculation"].items if one.kind == "principal"]
    if any(one.amount is None for one in items):
        return None
    return sum((one.amount for one in items), Decimal(0))


def first_words(case: dict[str, Any]) -> str:
    """What stands first: the conclusions, as one text."""
    return "\n".join(one.text for one in case["reasoning"].conclusions)


def doubts(case: dict[str, Any]) -> str:
    return "\n".join(one.text for one in case["facts"].contradictions)


def notes(case: dict[str, Any], kinds: Iterable[str] = ()) -> str:
    items = case["calculation"].items
    found = (one for one in items if not kinds or one.kind in kinds)
    return "\n".join(note for one in found for note in (*one.notes, one.refusal))
