"""The result is all nodes put together, and nothing without ground."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from litigation.analysis.citations import check_citations
from litigation.analysis.compose import compose_result
from litigation.analysis.nodes import plan_strategies, reason, write_drafts
from litigation.analysis.reasoning.grounds import UngroundedStatement
from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.result import AnalysisResult, Finding, FindingKind, Strategy
from tests.litigation.reasoning import cases


def composed(position: str = "plaintiff", **changes: Any) -> AnalysisResult:
    values: dict[str, Any] = cases.case(position)
    values["reasoning"] = reason(**values)
    values["strategies"] = plan_strategies(**values)
    values["drafts"] = write_drafts(**values)
    return compose_result(**{**values, **changes})


@pytest.mark.parametrize("position", ["plaintiff", "defendant"])
def test_the_result_holds_every_node_and_only_true_quotes(position: str) -> None:
    result = composed(position)
    assert result.claim_total == cases.TOTAL
    assert result.matrix == cases.matrix().rows
    assert result.timeline == cases.events()
    assert result.model.status == "not_configured"
    assert result.drafts
    check_citations(result, cases.sources())


def test_the_result_survives_the_way_to_json_and_back() -> None:
    result = composed()
    wire = msgspec.json.encode(result, order="deterministic")
    assert msgspec.json.decode(wire, type=AnalysisResult) == result
    assert msgspec.json.encode(composed(), order="deterministic") == wire


def test_unreadable_pages_and_notes_of_the_rules_become_warnings() -> None:
    warnings = composed().warnings
    assert "《送货单.jpg》第 2 页：页面无法辨认" in warnings
    assert "规则包说明一条。" in warnings


def test_a_finding_without_ground_stops_the_result() -> None:
    reasoning = reason(**cases.case())
    invented = Finding("x", FindingKind.STRENGTH, "被告已经承认全部请求")
    with pytest.raises(UngroundedStatement):
        composed(reasoning=replace(reasoning, findings=(*reasoning.findings, invented)))


def test_a_strategy_without_ground_stops_the_result() -> None:
    with pytest.raises(UngroundedStatement):
        composed(strategies=(Strategy(id="x", title="起诉", reason="应当起诉", steps=()),))


def test_a_wrong_kind_of_case_stands_first_and_at_the_head_of_every_draft() -> None:
    facts = cases.case()["facts"]
    cited = facts.parties[0].citations
    told = Contradiction("wrong_case_type", "材料看来属于劳动争议；建议改用规则包 x", cited, ())
    result = composed(facts=replace(facts, contradictions=(told, *facts.contradictions)))
    assert result.conclusions[0].text == f"{told.text}。"
    assert result.conclusions[0].citations == cited
    assert not any(told.text in warning for warning in result.warnings)  # not said twice
    assert result.drafts
    assert all(told.text in draft.paragraphs[1].text for draft in result.drafts)
