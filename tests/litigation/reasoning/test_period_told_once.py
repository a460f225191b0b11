"""An element that waits for the period alone is told as the period, not a second time."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.nodes import reason
from litigation.analysis.reasoning.nouns import LOAN, SALE
from litigation.analysis.values.facts import Contradiction
from tests.litigation.reasoning import cases

WHY = "履行期限届满日无法确定，是否届满无法判断"


def undetermined(row_reason: str) -> list[str]:
    values = cases.case()
    strip = replace(values["calculation"].limitation, status="undetermined", reason=WHY)
    row = cases.element("apply_in_time", "申请执行期间未届满", "undetermined", reason=row_reason)
    found = reason(
        **{
            **values,
            "calculation": replace(values["calculation"], limitation=strip),
            "matrix": replace(values["matrix"], rows=(*values["matrix"].rows, row)),
        }
    )
    return [one.id for one in found.findings if one.id.startswith("undetermined-")]


def test_the_period_is_told_once():
    ids = undetermined(f"{WHY}。")
    assert "undetermined-limitation" in ids
    assert "undetermined-apply_in_time" not in ids


def test_an_element_open_for_another_reason_is_told_as_well():
    assert "undetermined-apply_in_time" in undetermined("未见生效证明")


def test_a_settlement_over_a_loan_speaks_of_no_goods():
    for word in ("质量", "尾款", "发票"):
        assert word in SALE.settling
        assert word not in LOAN.settling


def test_what_concerns_the_file_and_not_the_case_weakens_no_side():
    said = Contradiction(
        "instruction_text", "形似指令的文字", (cases.quote("chat", "货款月底一定安排"),), ("chat",)
    )
    found = reason(**cases.case(contradictions=(said,)))
    assert not any("形似指令" in one.text for one in found.findings)
