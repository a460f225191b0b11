"""Labour cases made from a few sentences, run through every node."""

from __future__ import annotations

from datetime import date
from typing import Any

from litigation.analysis.citations import check_citations
from litigation.analysis.compose import compose_result
from litigation.analysis.nodes import (
    analyze_evidence,
    calculate_claims,
    plan_strategies,
    reason,
    write_drafts,
)
from litigation.analysis.organize import organize_case
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.employment import Employment
from litigation.analysis.values.result import AnalysisResult, ClaimItem, Inputs
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_source

CLAIMING = ("plaintiff", "applicant")


def told(text: str) -> Source:
    return make_source(text, name="陈述", origin="statement")


def asked(position: str = "plaintiff", as_of: str = "2024-12-20", **more: Any) -> Inputs:
    given = {
        "package_id": "labor_dispute_v1",
        "case_type": "labor_dispute",
        "case_position": position,
        "analysis_scenario": "pre_litigation" if position in CLAIMING else "defense",
        "as_of": date.fromisoformat(as_of),
    }
    return Inputs(**{**given, **more})


def employment_of(*sources: Source, position: str = "plaintiff") -> Employment:
    facts = organize_case(sources=sources, inputs=asked(position))
    check_citations(facts, sources)
    assert facts.employment is not None
    return facts.employment


def analysed(*sources: Source, **more: Any) -> AnalysisResult:
    inputs = asked(**more)
    facts = organize_case(sources=sources, inputs=inputs)
    case: dict[str, Any] = {"inputs": inputs, "facts": facts}
    case["rules"] = assemble_rules(**case)
    case |= {"matrix": analyze_evidence(**case), "calculation": calculate_claims(**case)}
    case["reasoning"] = reason(**case)
    case["strategies"] = plan_strategies(**case)
    case["drafts"] = write_drafts(**case)
    result = compose_result(**case)
    check_citations(result, sources)
    return result


def claim(result: AnalysisResult, id: str) -> ClaimItem:
    return next(item for item in result.claims if item.id == id)


NOTICE = """解除劳动合同通知书
李样例女士：
因你多次迟到，严重违反公司规章制度，公司决定自{day}起解除与你的劳动合同关系。
江州市范例商贸有限公司（盖章）
{day}"""


def notice(day: str = "2024年6月28日") -> Source:
    return make_source(NOTICE.format(day=day), name="通知.docx")


def payroll(months: dict[str, str], name: str = "李样例") -> Source:
    rows = [f"{month}|{name}|{gross}|500.00|{gross}" for month, gross in months.items()]
    head = "月份|姓名|应发工资|代扣|实发工资"
    return make_source("\n".join(["2023年工资表", head, *rows]), name=f"{name}工资表.xlsx")
