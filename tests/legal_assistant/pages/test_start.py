from __future__ import annotations

from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client

from documents.models import Case
from documents.services import document_create
from litigation.models import LitigationAnalysis
from tasks_app.models import Task


@pytest.fixture
def form() -> dict[str, Any]:
    return {
        "case_position": "plaintiff",
        "case_type": "contract_performance",
        "package_id": "contract_dispute_default",
        "analysis_scenario": "",
        "as_of": "2026-09-30",
        "user_input": "甲公司供货，乙公司欠款。",
        "idempotency_key": str(uuid4()),
    }


def test_the_defaults_need_no_thought(signed_in: Client) -> None:
    page = signed_in.get("/analyze/").content.decode()
    assert '<option value="contract_dispute_default" selected>合同纠纷（买卖' in page
    assert '<option value="contract_performance" selected>' in page
    assert "按我方地位自动选择" in page


def test_starting_leads_to_the_live_page(signed_in: Client, form: dict[str, Any]) -> None:
    answer = signed_in.post("/analyze/", form)
    task = Task.objects.get()
    assert answer.url == f"/tasks/{task.pk}/"
    assert str(task.analysis.as_of) == "2026-09-30"
    assert task.analysis.analysis_scenario == "pre_litigation"


def test_an_impatient_second_click_starts_nothing_new(
    signed_in: Client, form: dict[str, Any]
) -> None:
    first, second = signed_in.post("/analyze/", form), signed_in.post("/analyze/", form)
    assert first.url == second.url
    assert Task.objects.count() == 1


def test_nothing_to_analyse_is_refused_and_says_what_to_do(
    signed_in: Client, form: dict[str, Any]
) -> None:
    answer = signed_in.post("/analyze/", form | {"user_input": " "})
    assert answer.status_code == 422
    assert "没有可分析的材料" in answer.content.decode()
    assert not LitigationAnalysis.objects.exists()


def test_a_refused_form_keeps_what_was_typed(signed_in: Client, form: dict[str, Any]) -> None:
    answer = signed_in.post("/analyze/", form | {"as_of": "someday"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "甲公司供货，乙公司欠款。" in page
    assert "field__error" in page


def test_a_value_that_no_package_covers_is_refused(signed_in: Client, form: dict[str, Any]) -> None:
    answer = signed_in.post("/analyze/", form | {"case_position": "emperor"})
    assert answer.status_code == 422
    assert not Task.objects.exists()


def test_only_the_chosen_papers_of_a_case_are_read(
    signed_in: Client, lawyer: User, case: Case, form: dict[str, Any]
) -> None:
    papers = [
        document_create(owner=lawyer, name=name, file=BytesIO(name.encode()), case=case)
        for name in ("合同.txt", "无关.txt")
    ]
    page = signed_in.get(f"/cases/{case.pk}/analyze/").content.decode()
    assert page.count("checked") >= 2
    signed_in.post(f"/cases/{case.pk}/analyze/", form | {"document_ids": [str(papers[0].pk)]})
    names = [document.name for document in LitigationAnalysis.objects.get().documents.all()]
    assert "合同.txt" in names
    assert "无关.txt" not in names


def test_the_papers_of_another_cannot_be_used(
    signed_in: Client, stranger: User, form: dict[str, Any]
) -> None:
    theirs = document_create(owner=stranger, name="机密.txt", file=BytesIO(b"secret"))
    answer = signed_in.post("/analyze/", form | {"document_ids": [str(theirs.pk)]})
    assert answer.status_code == 404
    assert not Task.objects.exists()


def test_several_models_may_be_asked_side_by_side(
    signed_in: Client, form: dict[str, Any], settings: Any
) -> None:
    assert "analysis_mode" not in signed_in.get("/analyze/").content.decode()
    settings.LLM_MODELS = ["alpha", "beta"]
    assert "多模型并行" in signed_in.get("/analyze/").content.decode()
    signed_in.post("/analyze/", form | {"analysis_mode": "multi"})
    assert LitigationAnalysis.objects.get().analysis_mode == "multi"
