"""What an answer pleads, and what a senior would strike out of it."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.nodes import reason
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.result import FindingKind
from tests.litigation.drafts.test_drafts import told, written
from tests.litigation.reasoning import cases


def without_objections():
    facts = cases.facts()
    kept = tuple(one for one in facts.events if one.kind is not EventKind.QUALITY_OBJECTION)
    papers = tuple(one for one in facts.documents if one.kind is not DocumentKind.QUALITY_REPORT)
    return replace(facts, events=kept, documents=papers)


def defences(**changes):
    found = reason(**cases.case("defendant", **changes)).findings
    return {one.id: one for one in found if one.kind is FindingKind.DEFENCE}


def test_bad_quality_that_nobody_ever_objected_to_is_not_pleaded() -> None:
    answer = told(written("defendant", facts=without_objections())["answer"])
    assert "质量是否符合约定由原告举证" not in answer


def test_against_a_period_that_has_run_out_the_creditor_needs_an_interruption() -> None:
    calculation = replace(cases.calculation(), limitation=cases.limitation("barred"))
    texts = [one.answer for one in defences(calculation=calculation).values() if one.answer]
    assert any("须证明期间届满前" in text for text in texts)
    assert not any("届满；法院不主动适用" in text for text in texts)
