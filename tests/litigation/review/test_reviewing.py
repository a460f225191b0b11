"""Decisions about findings: who may make them, what is kept, and what two at once come to."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from documents.models import CaseMember
from litigation.analysis.review.findings import findings_in
from litigation.analysis.values.result import Finding, FindingKind
from litigation.models import LitigationAnalysis
from litigation.running.files import files_of
from litigation.selectors.reviews import review_history, reviews_in_force
from litigation.services import analysis_store, finding_review, review
from litigation.services.review import NotALawyerOfTheCase, ReviewConflict, ReviewIncomplete
from tests.litigation.people import case_of, client_of, end, paper, person, started
from tests.litigation.reports.sample import sample_result

ROOT = "/api/v1/litigation-analysis"


@pytest.fixture
def analysis(lawyer: Any) -> LitigationAnalysis:
    made, result = started(lawyer), sample_result()
    analysis_store(analysis=made, result=result, files=files_of(result, made))
    end(made)
    made.refresh_from_db()
    return made


def address(analysis: LitigationAnalysis, finding: str) -> str:
    return f"{ROOT}/{analysis.pk}/findings/{finding}/review"


def test_findings_with_one_id_have_names_of_their_own() -> None:
    result = sample_result()
    twin = replace(result.findings[0], id="f-0")
    names = list(findings_in(replace(result, findings=(twin,))))
    assert names == ["f-0", "f-1", "f-0~2"]


def test_every_decision_is_kept_and_the_last_one_holds(
    lawyer: Any, analysis: LitigationAnalysis
) -> None:
    lawyer.first_name, lawyer.last_name = "样例", "律师"
    lawyer.save()
    first = finding_review(
        user=lawyer, analysis=analysis, finding="f-3", decision="rejected", note="已补盖章"
    )
    second = finding_review(
        user=lawyer,
        analysis=analysis,
        finding="f-3",
        decision="edited",
        text="送货单已由项目部补盖印章。",
        expected=1,
    )
    assert review_history(analysis)["f-3"] == [first, second]
    assert reviews_in_force(analysis) == {"f-3": second}
    assert second.engine_text == "送货单未盖章。"
    assert first.by == "样例 律师"
    finding_review(user=lawyer, analysis=analysis, finding="f-3", decision="withdrawn", expected=2)
    assert reviews_in_force(analysis) == {}
    assert len(review_history(analysis)["f-3"]) == 3


def test_of_two_at_once_the_second_is_told_and_nothing_is_lost(
    lawyer: Any, analysis: LitigationAnalysis
) -> None:
    finding_review(
        user=lawyer, analysis=analysis, finding="f-2", decision="accepted", note="核对过"
    )
    with pytest.raises(ReviewConflict) as told:
        finding_review(user=lawyer, analysis=analysis, finding="f-2", decision="rejected")
    assert told.value.fields["decision"] == ["accepted"]
    assert told.value.fields["note"] == ["核对过"]
    assert told.value.fields["number"] == ["1"]
    assert [one.decision for one in review_history(analysis)["f-2"]] == ["accepted"]


def test_the_database_decides_when_both_saw_nothing(
    lawyer: Any, analysis: LitigationAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the write another one writes; the unique number refuses the second."""

    def beaten() -> Any:
        monkeypatch.setattr(review, "transaction", transaction)
        finding_review(user=lawyer, analysis=analysis, finding="f-2", decision="rejected")
        return transaction.atomic()

    monkeypatch.setattr(review, "transaction", SimpleNamespace(atomic=beaten))
    with pytest.raises(ReviewConflict):
        finding_review(user=lawyer, analysis=analysis, finding="f-2", decision="accepted")
    assert [one.decision for one in review_history(analysis)["f-2"]] == ["rejected"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"decision": "edited", "text": "  "}, "text"),
        ({"decision": "maybe"}, "decision"),
        ({"decision": "accepted", "note": "x" * 2001}, "note"),
        ({"decision": "edited", "text": "\x00"}, "text"),
    ],
)
def test_a_decision_that_says_too_little_or_too_much_is_refused(
    lawyer: Any, analysis: LitigationAnalysis, given: dict[str, str], field: str
) -> None:
    with pytest.raises(ReviewIncomplete) as refused:
        finding_review(user=lawyer, analysis=analysis, finding="f-2", **given)
    assert field in refused.value.fields


def test_only_lawyers_of_the_case_decide(lawyer: Any, analysis: LitigationAnalysis) -> None:
    operator, colleague = person("operator", is_staff=True), person("colleague")
    with pytest.raises(NotALawyerOfTheCase):
        finding_review(user=operator, analysis=analysis, finding="f-2", decision="accepted")
    LitigationAnalysis.objects.filter(pk=analysis.pk).update(case=case_of(lawyer))
    analysis.refresh_from_db()
    with pytest.raises(NotALawyerOfTheCase):
        finding_review(user=colleague, analysis=analysis, finding="f-2", decision="accepted")
    CaseMember.objects.create(case=analysis.case, user=colleague)
    finding_review(user=colleague, analysis=analysis, finding="f-2", decision="accepted")


def test_the_api_reviews_and_tells_the_history(lawyer: Any, analysis: LitigationAnalysis) -> None:
    client = client_of(lawyer)
    done = client.post(address(analysis, "f-3"), {"decision": "rejected", "note": "已补章"})
    assert (done.status_code, done.json()["number"], done.json()["by"]) == (201, 1, lawyer.username)
    stale = client.post(address(analysis, "f-3"), {"decision": "accepted"})
    assert (stale.status_code, stale.json()["code"]) == (409, "review_conflict")
    assert stale.json()["fields"]["by"] == [lawyer.username]
    told = client.get(f"{ROOT}/{analysis.pk}/reviews").json()
    assert told["may_review"] is True
    assert [one["decision"] for one in told["findings"]["f-3"]] == ["rejected"]
    assert client.post(address(analysis, "none"), {"decision": "accepted"}).status_code == 404
    assert client.post(address(analysis, "f-3"), {"decision": "perhaps"}).status_code == 400


def test_a_strangers_analysis_is_not_found(analysis: LitigationAnalysis, stranger: Any) -> None:
    client = client_of(stranger)
    assert client.get(f"{ROOT}/{analysis.pk}/reviews").status_code == 404
    assert client.post(address(analysis, "f-3"), {"decision": "rejected"}).status_code == 404
    assert client.post(f"{ROOT}/{uuid4()}/findings/f-3/review").status_code == 404


def test_an_analysis_without_a_result_cannot_be_reviewed(lawyer: Any) -> None:
    answer = client_of(lawyer).post(address(started(lawyer), "f-3"), {"decision": "rejected"})
    assert (answer.status_code, answer.json()["code"]) == (409, "task_not_completed")


def rerun(lawyer: Any, case: Any, result: Any) -> LitigationAnalysis:
    made = started(lawyer, case_id=case.pk)
    analysis_store(analysis=made, result=result, files=[])
    end(made)
    made.refresh_from_db()
    return made


def test_a_second_run_keeps_the_decisions_about_what_stayed_the_same(lawyer: Any) -> None:
    case, result = case_of(lawyer), sample_result()
    paper(lawyer, case=case)
    first = rerun(lawyer, case, result)
    for finding, decision in (("f-2", "accepted"), ("f-3", "rejected"), ("f-5", "rejected")):
        finding_review(user=lawyer, analysis=first, finding=finding, decision=decision, note="理由")
    finding_review(user=lawyer, analysis=first, finding="f-5", decision="withdrawn", expected=1)
    changed = tuple(
        replace(one, text="送货单盖有项目章。") if one.id == "f-3" else one
        for one in result.findings
    )
    new = Finding(
        "f-2", FindingKind.STRENGTH, "新的一条，占用了原来的编号。", result.findings[0].citations
    )
    second = rerun(lawyer, case, replace(result, findings=(new, *changed)))
    kept = reviews_in_force(second)
    assert set(kept) == {"f-2~2"}  # the same words under another number; f-3 says something else
    assert kept["f-2~2"].carried
    assert (kept["f-2~2"].note, kept["f-2~2"].by) == ("理由", lawyer.username)
    assert set(reviews_in_force(first)) == {"f-2", "f-3"}


def test_other_sources_are_another_finding(lawyer: Any) -> None:
    case, result = case_of(lawyer), sample_result()
    paper(lawyer, case=case)
    first = rerun(lawyer, case, result)
    finding_review(user=lawyer, analysis=first, finding="f-2", decision="accepted")
    moved = tuple(
        replace(one, citations=result.conclusions[0].citations) if one.id == "f-2" else one
        for one in result.findings
    )
    assert reviews_in_force(rerun(lawyer, case, replace(result, findings=moved))) == {}


def test_decisions_do_not_wander_to_another_case_or_chair(lawyer: Any) -> None:
    case, result = case_of(lawyer), sample_result()
    paper(lawyer, case=case)
    first = rerun(lawyer, case, result)
    finding_review(user=lawyer, analysis=first, finding="f-2", decision="accepted")
    other = case_of(lawyer, "另一案件")
    paper(lawyer, case=other)
    assert reviews_in_force(rerun(lawyer, other, result)) == {}


def test_an_attempt_that_stores_twice_carries_once(lawyer: Any) -> None:
    case, result = case_of(lawyer), sample_result()
    paper(lawyer, case=case)
    first = rerun(lawyer, case, result)
    finding_review(user=lawyer, analysis=first, finding="f-2", decision="accepted")
    second = rerun(lawyer, case, result)
    analysis_store(analysis=second, result=result, files=[])
    assert len(review_history(second)["f-2"]) == 1
