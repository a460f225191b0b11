"""The whole plan as a task, in this process, over papers written for the test."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest

from documents.services import document_create
from litigation.analysis.citations import check_citations, citations_in
from litigation.analysis.values.sources import Citation
from litigation.models import LitigationAnalysis
from litigation.reports import FORMATS
from litigation.reports.data import result_from
from litigation.running import plan, publish
from litigation.running.reading import papers_of, read_source
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import TaskNode
from tasks_app.services import RetryFrom, task_retry
from tests.litigation.people import FACTS, started
from tests.litigation.services.handmade import handmade_analysis

pytestmark = pytest.mark.django_db(transaction=True)
AS_OF = date(2025, 9, 30)


def run(analysis) -> LitigationAnalysis:
    run_task_inline(analysis.task_id)
    return LitigationAnalysis.objects.select_related("task").get(pk=analysis.pk)


def report_of(analysis):
    return result_from(analysis.files.get(kind="report", key="json").path.read_bytes())


def test_papers_in_a_cited_report_out(lawyer):
    analysis = run(handmade_analysis(lawyer, as_of=AS_OF))
    assert (analysis.task.error_code, analysis.task.status) == ("", "completed")
    result = report_of(analysis)
    principal = next(claim for claim in result.claims if claim.kind == "principal")
    assert principal.amount == Decimal("300000.00")
    assert {party.name for party in result.parties} >= {
        "江州恒达钢材贸易有限公司",
        "临川建工集团有限公司",
    }
    assert analysis.task.result["analysis_id"] == str(analysis.pk)
    assert {file.key for file in analysis.files.filter(kind="report")} == set(FORMATS)
    assert analysis.files.filter(kind="draft").count() == len(result.drafts) > 0
    assert len(analysis.task.result["downloads"]) == len(FORMATS) + len(result.drafts)


def test_every_quote_of_the_stored_result_stands_in_its_paper(lawyer):
    analysis = run(handmade_analysis(lawyer, as_of=AS_OF))
    sources = [read_source(paper) for paper in papers_of(analysis)]
    result = report_of(analysis)
    assert len(list(citations_in(result))) > 10
    check_citations(result, sources)


def test_the_facts_may_be_told_in_words_alone(lawyer):
    analysis = run(started(lawyer, user_input=FACTS, as_of=AS_OF))
    assert (analysis.task.error_code, analysis.task.status) == ("", "completed")
    assert report_of(analysis).documents[0].kind == "statement"


def test_nine_steps_finish_in_order(lawyer):
    analysis = run(handmade_analysis(lawyer, as_of=AS_OF))
    nodes = TaskNode.objects.filter(task=analysis.task).order_by("position")
    assert [node.label for node in nodes] == [
        "文档处理", "全景预整理", "规则组装", "证据分析", "金额与期限测算",
        "综合推演", "策略生成", "文书生成", "报告生成",
    ]  # fmt: skip
    assert {node.state for node in nodes} == {"finished"}


def test_each_finished_step_says_how_much_it_found_and_names_nobody(lawyer):
    analysis = run(handmade_analysis(lawyer, as_of=AS_OF))
    told = dict(TaskNode.objects.filter(task=analysis.task).values_list("name", "message"))
    result = report_of(analysis)
    assert told["process_documents"] == f"读取了 {analysis.papers.count()} 份材料"
    assert told["preorganize_case"].startswith(f"找到 {len(result.parties)} 名当事人")
    assert told["generate_drafts"] == f"{len(result.drafts)} 份文书草稿"
    assert all(told.values())
    names = [party.name for party in result.parties]
    assert not any(name in sentence for name in names for sentence in told.values())


def test_the_same_papers_give_the_same_report_twice(lawyer):
    first = handmade_analysis(lawyer, as_of=AS_OF)
    ids = [paper.document_id for paper in first.papers.filter(document__origin="upload")]
    again = started(lawyer, document_ids=ids, case_id=first.case_id, user_input="", as_of=AS_OF)
    third = started(lawyer, document_ids=ids, case_id=first.case_id, user_input="", as_of=AS_OF)
    run(again), run(third)
    assert _hashes(again) == _hashes(third)


def _hashes(analysis):
    return dict(analysis.files.values_list("name", "sha256"))


def test_text_that_is_no_case_fails_with_a_sentence(lawyer):
    recipe = "红烧肉的做法：五花肉切块，冷水下锅焯水，加冰糖炒糖色，小火慢炖四十分钟即可出锅。"
    analysis = run(started(lawyer, user_input=recipe))
    assert (analysis.task.status, analysis.task.error_code) == ("failed", "not_a_case")
    assert "请上传" in analysis.task.error_message
    assert analysis.result is None
    assert not analysis.files.exists()


def test_files_that_cannot_be_read_are_all_named(lawyer):
    broken = [
        document_create(owner=lawyer, name=name, file=io.BytesIO(b"%PDF-1.7 nothing here"))
        for name in ("合同.pdf", "回单.pdf")
    ]
    analysis = run(
        started(lawyer, user_input="", document_ids=[document.pk for document in broken])
    )
    assert (analysis.task.status, analysis.task.error_code) == ("failed", "no_readable_document")
    assert "合同.pdf" in analysis.task.error_message
    assert "回单.pdf" in analysis.task.error_message
    assert analysis.result is None


def test_one_unreadable_file_among_others_is_listed_in_the_report(lawyer):
    broken = document_create(owner=lawyer, name="坏.pdf", file=io.BytesIO(b"%PDF-1.7 broken"))
    analysis = run(started(lawyer, user_input=FACTS, document_ids=[broken.pk], as_of=AS_OF))
    assert analysis.task.status == "completed"
    assert "坏.pdf" in {item.name for item in report_of(analysis).unreadable}


def test_a_quote_that_is_not_in_the_paper_stops_everything(lawyer, monkeypatch):
    honest = publish.compose_result

    def lying(**values):
        result = honest(**values)
        party = result.parties[0]
        false = Citation(party.citations[0].document, 1, 0, 4, "从未说过")
        return _with_citation(result, false)

    monkeypatch.setattr(publish, "compose_result", lying)
    analysis = run(handmade_analysis(lawyer, as_of=AS_OF))
    assert (analysis.task.status, analysis.task.error_code) == ("failed", "citation_mismatch")
    assert analysis.result is None
    assert not analysis.files.exists()


def _with_citation(result, citation):
    import dataclasses

    finding = dataclasses.replace(result.findings[0], citations=(citation,))
    return dataclasses.replace(result, findings=(finding, *result.findings[1:]))


def test_a_retry_goes_on_from_the_failed_step(lawyer, monkeypatch):
    def breaks(**values):
        raise plan.NotACase("stopped for the test")

    analysis = handmade_analysis(lawyer, as_of=AS_OF)
    with monkeypatch.context() as patched:
        patched.setattr(publish, "compose_result", breaks)
        assert run(analysis).task.status == "failed"
        monkeypatch.setattr(plan, "read_source", None)  # papers must not be read again
    task_retry(task=analysis.task, actor=lawyer, retry_from=RetryFrom.FAILED_NODE)
    assert run(analysis).task.status == "completed"


def test_progress_names_no_file_and_no_party(lawyer):
    analysis = run(handmade_analysis(lawyer, as_of=AS_OF))
    told = str(list(analysis.task.events.exclude(type="completed").values_list("data", flat=True)))
    assert "正在读取第" in told
    assert "购销合同" not in told
    assert "恒达" not in told
