"""Files carry the lawyer's decisions, marked as the lawyer's, with the engine's words beside."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest
from docx import Document as WordDocument

from litigation.analysis.review.values import Decision, Review
from litigation.models import AnalysisFile, LitigationAnalysis
from litigation.reports import render
from litigation.reports.data import result_from
from litigation.running.files import files_of
from litigation.services import analysis_store, finding_review
from tests.litigation.people import client_of, end, started
from tests.litigation.reports.sample import sample_result

ROOT = "/api/v1/litigation-analysis"
AT = datetime(2026, 9, 30, 2, 30, tzinfo=UTC)


def review(finding: str, decision: Decision, engine_text: str, text: str = "") -> Review:
    return Review(finding, 1, decision, engine_text, text, "理由<一>", "律师甲", AT)


REVIEWS = {
    "f-2": review("f-2", Decision.ACCEPTED, "书面合同约定明确。"),
    "f-3": review("f-3", Decision.EDITED, "送货单未盖章。", "送货单由项目部签收，未盖公章。"),
    "f-4": review("f-4", Decision.REJECTED, "对方可能主张签收人无权收货。"),
}


def test_a_text_says_what_the_lawyer_decided() -> None:
    text = render(sample_result(), format="md", reviews=REVIEWS).decode()
    findings = text.split("## 十")[1] if "## 十" in text else text
    assert "书面合同约定明确。（律师确认）" in text
    assert "送货单由项目部签收，未盖公章。（律师修改）" in text
    assert "**系统原文**：送货单未盖章。" in text
    rejected = text.split("### 被律师排除的认定")[1].split("###")[0]
    assert "对方可能主张签收人无权收货。" in rejected
    assert "律师甲，2026-09-30 10:30" in rejected
    assert text.count("对方可能主张签收人无权收货。") == 1
    assert "可举聊天记录证明其为项目负责人" not in findings  # the answer goes with its defence


def test_a_report_nobody_reviewed_stays_as_it_was() -> None:
    result = sample_result()
    for format in ("md", "html", "json"):
        assert render(result, format=format, reviews={}) == render(result, format=format)
    assert "律师审阅" not in render(result, format="md").decode()


def test_what_the_lawyer_emptied_is_not_called_undecidable() -> None:
    result = sample_result()
    all_out = {
        one.id: review(one.id, Decision.REJECTED, one.text)
        for one in (*result.conclusions, *result.findings)
    }
    text = render(result, format="md", reviews=all_out).decode()
    assert text.count("系统的认定均已被律师排除") == 2
    assert "不足以得出结论" not in text
    assert "不足以作出分析意见" not in text


def test_json_keeps_the_engines_result_and_puts_the_decisions_beside() -> None:
    made = render(sample_result(), format="json", reviews=REVIEWS)
    assert result_from(made) == sample_result()
    told = json.loads(made)["lawyer_reviews"]
    assert [(one["finding"], one["decision"]) for one in told] == [
        ("f-2", "accepted"),
        ("f-3", "edited"),
        ("f-4", "rejected"),
    ]


def test_excel_has_a_sheet_of_decisions_and_only_then() -> None:
    made = render(sample_result(), format="xlsx", reviews=REVIEWS)
    book = openpyxl.load_workbook(io.BytesIO(made))
    rows = list(book["律师审阅"].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["确认", "修改", "排除"]
    assert rows[2][1:3] == ("送货单未盖章。", "送货单由项目部签收，未盖公章。")
    plain = openpyxl.load_workbook(io.BytesIO(render(sample_result(), format="xlsx")))
    assert "律师审阅" not in plain.sheetnames


@pytest.mark.parametrize("format", ["docx", "pdf", "html", "xlsx"])
def test_every_format_carries_the_decisions(format: str) -> None:
    result = sample_result()
    assert render(result, format=format, reviews=REVIEWS) != render(result, format=format)


def test_the_english_report_says_it_in_english() -> None:
    text = render(sample_result(), format="md", language="en", reviews=REVIEWS).decode()
    assert "Lawyer's review" in text
    assert "律师审阅" not in text


@pytest.fixture
def analysis(lawyer: Any) -> LitigationAnalysis:
    made, result = started(lawyer), sample_result()
    analysis_store(analysis=made, result=result, files=files_of(result, made))
    end(made)
    made.refresh_from_db()
    return made


def fetch(lawyer: Any, analysis: LitigationAnalysis, query: str) -> tuple[bytes, str]:
    answer = client_of(lawyer).get(f"{ROOT}/{analysis.pk}/report?{query}")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content), answer["Content-Disposition"]


def words_of(content: bytes) -> str:
    document = WordDocument(io.BytesIO(content))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_a_download_after_a_decision_carries_it_and_the_next_decision_too(
    lawyer: Any, analysis: LitigationAnalysis
) -> None:
    before, _name = fetch(lawyer, analysis, "format=docx")
    finding_review(user=lawyer, analysis=analysis, finding="f-3", decision="rejected")
    first, name = fetch(lawyer, analysis, "format=docx")
    assert "被律师排除的认定" in words_of(first)
    assert "%E5%BE%8B%E5%B8%88%E5%AE%A1%E9%98%85" in name  # 律师审阅
    again, _name = fetch(lawyer, analysis, "format=docx")
    assert again == first
    finding_review(
        user=lawyer,
        analysis=analysis,
        finding="f-3",
        decision="edited",
        text="已补章。",
        expected=1,
    )
    second, _name = fetch(lawyer, analysis, "format=docx")
    assert "已补章。（律师修改）" in words_of(second)
    assert analysis.files.filter(kind=AnalysisFile.Kind.REVIEWED).count() == 1
    engine, _name = fetch(lawyer, analysis, "format=docx&edition=engine")
    assert engine == before
    finding_review(user=lawyer, analysis=analysis, finding="f-3", decision="withdrawn", expected=2)
    assert fetch(lawyer, analysis, "format=docx")[0] == before


def test_the_list_of_downloads_does_not_grow(lawyer: Any, analysis: LitigationAnalysis) -> None:
    client = client_of(lawyer)
    before = client.get(f"{ROOT}/{analysis.pk}/").json()["downloads"]
    finding_review(user=lawyer, analysis=analysis, finding="f-3", decision="rejected")
    fetch(lawyer, analysis, "format=md")
    assert client.get(f"{ROOT}/{analysis.pk}/").json()["downloads"] == before
