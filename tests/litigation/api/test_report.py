"""Reports, drafts and the analysis itself over HTTP."""

from __future__ import annotations

import pytest

from litigation.models import AnalysisFile
from litigation.reports import FORMATS, render
from litigation.running.files import files_of
from litigation.services import analysis_store
from tests.litigation.people import case_of, client_of, end, person, started
from tests.litigation.reports.sample import sample_result

pytestmark = pytest.mark.django_db


@pytest.fixture
def finished(lawyer):
    analysis, result = started(lawyer), sample_result()
    analysis_store(analysis=analysis, result=result, files=files_of(result, analysis))
    end(analysis)
    return analysis


def address(analysis, rest: str = "report") -> str:
    return f"/api/v1/litigation-analysis/{analysis.pk}/{rest}"


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_the_rendered_report(lawyer, finished, format):
    answer = client_of(lawyer).get(address(finished), {"format": format})
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == render(sample_result(), format=format)
    assert answer["Content-Type"].split(";")[0] == FORMATS[format].media_type
    assert f".{format}" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_page_is_sealed_off_from_the_site(lawyer, finished):
    answer = client_of(lawyer).get(address(finished))
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_an_unknown_format_is_named_with_the_known_ones(lawyer, finished):
    answer = client_of(lawyer).get(address(finished), {"format": "doc"})
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_format")
    assert answer.json()["fields"]["format"] == list(FORMATS)


@pytest.mark.parametrize("state", ["pending", "failed", "cancelled"])
def test_there_is_no_report_before_the_task_is_completed(lawyer, state):
    analysis = started(lawyer)
    if state != "pending":
        end(analysis, state, error_code="x")
    answer = client_of(lawyer).get(address(analysis), {"format": "pdf"})
    assert (answer.status_code, answer.json()["code"]) == (409, "task_not_completed")
    assert answer.json()["fields"]["status"] == [state]


def test_each_draft_is_a_word_file(lawyer, finished):
    answer = client_of(lawyer).get(address(finished, "drafts/draft-1"))
    assert b"".join(answer.streaming_content).startswith(b"PK")
    assert answer["Content-Type"] == FORMATS["docx"].media_type


def test_a_file_gone_from_disk_is_not_found_rather_than_empty(lawyer, finished):
    AnalysisFile.objects.get(analysis=finished, key="pdf").path.unlink()
    answer = client_of(lawyer).get(address(finished), {"format": "pdf"})
    assert (answer.status_code, answer.json()["code"]) == (404, "file_not_found")


def test_the_analysis_tells_inputs_task_result_and_downloads(lawyer, finished):
    body = client_of(lawyer).get(address(finished, "")).json()
    assert body["analysis_id"] == str(finished.pk)
    assert body["case_position"] == "plaintiff"
    assert body["task"]["status"] == "completed"
    assert body["result"]["claim_total"] == "351995.34"
    assert [file["name"].rsplit(".")[-1] for file in body["downloads"]][: len(FORMATS)] == list(
        FORMATS
    )
    for file in body["downloads"]:
        assert client_of(lawyer).get(file["url"]).status_code == 200


def test_before_the_end_there_is_no_result(lawyer):
    body = client_of(lawyer).get(address(started(lawyer), "")).json()
    assert body["result"] is None
    assert body["downloads"] == []


@pytest.mark.parametrize("rest", ["", "report", "drafts/draft-1"])
def test_a_stranger_finds_nothing(stranger, finished, rest):
    answer = client_of(stranger).get(address(finished, rest))
    assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")


def test_staff_and_members_of_the_case_may_read(lawyer, stranger):
    case = case_of(lawyer)
    analysis = started(lawyer, case_id=case.pk)
    assert client_of(stranger).get(address(analysis, "")).status_code == 404
    case.memberships.create(user=stranger)
    assert client_of(stranger).get(address(analysis, "")).status_code == 200
    assert client_of(person("op", is_staff=True)).get(address(analysis, "")).status_code == 200


def test_the_report_comes_with_english_headings_when_asked(lawyer, finished):
    answer = client_of(lawyer).get(address(finished), {"format": "md", "language": "en"})
    assert b"".join(answer.streaming_content) == render(sample_result(), format="md", language="en")
    assert "English" in answer["Content-Disposition"]
    again = client_of(lawyer).get(address(finished), {"format": "md", "language": "en"})
    assert again["ETag"] == answer["ETag"]
    assert finished.files.filter(kind=AnalysisFile.Kind.REVIEWED).count() == 1


def test_a_language_without_headings_is_refused_with_the_known_ones(lawyer, finished):
    answer = client_of(lawyer).get(address(finished), {"language": "fr"})
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_language")
    assert answer.json()["fields"]["language"] == ["zh-hans", "en"]
