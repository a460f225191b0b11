"""A claim the rule package is not made for: said plainly instead of answered by the wrong rules."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.paper_factors import paper_factors
from litigation.analysis.reasoning.undetermined import open_papers
from litigation.analysis.values.result import Finding, FindingKind

BUYERS_CLAIM = (
    "原告是买受人，其退款、减价、更换或赔偿请求不在本规则包的覆盖范围内；"
    "要件矩阵按出卖人的价款请求列出，不能直接用于判断买受人的请求。"
)


def uncovered(case: Case) -> tuple[Finding, ...]:
    """What can still be said: the limit itself, contradictions, unreadable papers."""
    citations = distinct(c for party in case.chair.claimants for c in party.citations[:2])
    limit = Finding(
        id="undetermined-scope",
        kind=FindingKind.UNDETERMINED,
        text=f"无法判断请求能否成立：{BUYERS_CLAIM}",
        citations=citations,
        missing=("买受人请求所依据的质量、损失材料，并由律师按买受人的请求权另行分析",),
    )
    contradictions = (factor.finding(FindingKind.CONTRADICTION) for factor in paper_factors(case))
    return (limit, *contradictions, *open_papers(case))
