"""What an answer pleads, and what a senior would strike out of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from litigation.analysis.nodes import reason
from litigation.analysis.strategies.evidence import _OFFICIAL
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


def test_a_period_that_only_interruptions_saved_is_an_issue_with_each_of_them() -> None:
    later = replace(cases.inputs(), as_of=date(2027, 1, 4))
    found = reason(**cases.case("plaintiff", inputs=later)).findings
    (issue,) = [one for one in found if one.id == "issue-limitation"]
    assert "不计中断即于" in issue.text
    assert issue.citations


def test_who_fetches_from_a_court_or_a_register_of_laws_is_counsel() -> None:
    assert _OFFICIAL.search("审理法院诉讼服务中心阅卷")
    assert _OFFICIAL.search("买方开户银行") is None
