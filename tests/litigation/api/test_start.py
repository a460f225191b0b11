"""POST /api/v1/litigation-analysis/start."""

from __future__ import annotations

import uuid

import pytest
from rest_framework.test import APIClient

from tests.litigation.people import FIVE_FIELDS, client_of, paper

pytestmark = pytest.mark.django_db
START = "/api/v1/litigation-analysis/start"


def test_the_answer_has_exactly_the_promised_shape(lawyer):
    answer = client_of(lawyer).post(START, FIVE_FIELDS, format="json")
    body = answer.json()
    assert answer.status_code == 202
    assert set(body) == {
        "task_id", "analysis_id", "celery_task_id", "status", "task_system",
        "queue_position", "message", "links",
    }  # fmt: skip
    assert body["status"] == "pending"
    assert body["celery_task_id"] is None
    assert body["task_system"] in ("celery", "background_tasks")
    assert body["queue_position"] == 1
    assert body["message"] == "案件分析已启动"
    assert body["links"]["websocket"] == f"/ws/tasks/{body['task_id']}/"
    assert body["links"]["page"] == f"/tasks/{body['task_id']}/"
    assert {"status", "events"} <= set(body["links"])


def test_without_credentials_nothing_starts():
    answer = APIClient().post(START, FIVE_FIELDS, format="json")
    assert answer.status_code == 401
    assert answer.json()["code"] == "not_authenticated"


def test_every_field_at_fault_is_named(lawyer):
    wrong = {**FIVE_FIELDS, "case_type": "divorce", "as_of": "soon", "document_ids": ["x"]}
    answer = client_of(lawyer).post(START, wrong, format="json")
    assert answer.status_code == 400
    assert {"case_type", "as_of"} <= set(answer.json()["fields"])


def test_a_missing_field_is_named(lawyer):
    answer = client_of(lawyer).post(START, {"user_input": "x"}, format="json")
    assert answer.status_code == 400
    assert set(answer.json()["fields"]) == {"package_id", "case_type", "case_position"}


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"package_id": "divorce_v1"}, 422, "unknown_package"),
        ({"case_type": "marine_accident"}, 422, "package_mismatch"),
        ({"user_input": ""}, 422, "no_material"),
        ({"document_ids": [str(uuid.uuid4())]}, 404, "document_not_found"),
        ({"case_id": str(uuid.uuid4())}, 404, "case_not_found"),
        ({"priority": "vip"}, 403, "permission_denied"),
        ({"priority": "urgent"}, 400, "invalid"),
    ],
)
def test_what_cannot_be_done_has_its_status_and_a_sentence(lawyer, changes, status, code):
    answer = client_of(lawyer).post(START, {**FIVE_FIELDS, **changes}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert len(answer.json()["message"]) > 5


def test_a_strangers_document_is_not_found(lawyer, stranger):
    foreign = {**FIVE_FIELDS, "document_ids": [str(paper(stranger).pk)]}
    assert client_of(lawyer).post(START, foreign, format="json").status_code == 404


def test_the_header_makes_a_repeat_harmless(lawyer):
    client = client_of(lawyer)
    key = {"HTTP_IDEMPOTENCY_KEY": "abc"}
    first = client.post(START, FIVE_FIELDS, format="json", **key)
    again = client.post(START, FIVE_FIELDS, format="json", **key)
    other = client.post(START, {**FIVE_FIELDS, "user_input": "别的"}, format="json", **key)
    assert (first.status_code, again.status_code, other.status_code) == (202, 200, 409)
    assert first.json()["analysis_id"] == again.json()["analysis_id"]


def test_the_browsable_page_offers_a_form(lawyer):
    page = client_of(lawyer).get(START, HTTP_ACCEPT="text/html")
    assert page.status_code == 405  # only POST; the page shows the form all the same
    assert 'name="case_position"' in page.content.decode()
