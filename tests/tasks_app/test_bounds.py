"""What people send in is bounded, and refused in words before a row is written."""

from __future__ import annotations

import json

import pytest
from rest_framework.test import APIClient

from tasks_app.executors.inline import run_task_inline
from tasks_app.models import Task

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(owner):
    client = APIClient(raise_request_exception=False)
    client.force_authenticate(owner)
    return client


def nested(levels):
    value = "x"
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("x" * 100, 202),
        (nested(40), 202),
        ("x" * 300_000, 413),
        (nested(60), 400),
        ("a\0b", 400),
        ({"a\0": 1}, 400),
        ("\ud800", 400),
    ],
)
def test_params_are_bounded_and_can_be_stored(recipe, client, value, status):
    body = json.dumps({"task_type": "recipe", "params": {"value": value}})
    answer = client.generic("POST", "/api/v1/tasks/", body, "application/json")
    assert answer.status_code == status
    assert Task.objects.count() == (status == 202)
    if status != 202:
        assert list(answer.json()["fields"]) == ["params"]


def test_a_body_nested_a_hundred_thousand_deep_is_malformed_not_a_crash(recipe, client):
    text = '{"task_type":"recipe","params":' + '{"a":' * 100_000 + "1" + "}" * 100_001
    answer = client.generic("POST", "/api/v1/tasks/", text, "application/json")
    assert answer.status_code == 400


def test_a_body_of_megabytes_is_refused_unread(recipe, client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = client.post("/api/v1/tasks/", {"task_type": "x" * 1000}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize("key", ["k" * 201, "k" * 5000])
def test_a_key_too_long_is_refused_from_the_header_too(recipe, client, key):
    body = {"task_type": "recipe", "params": {}}
    answer = client.post("/api/v1/tasks/", body, format="json", headers={"Idempotency-Key": key})
    assert answer.status_code == 400
    assert list(answer.json()["fields"]) == ["idempotency_key"]


@pytest.mark.parametrize(("answer", "status"), [("2023", 202), ("x" * 70_000, 413), ("\0", 400)])
def test_answers_are_bounded(recipe, submit, client, answer, status):
    recipe.steps["second"] = lambda context: context.ask({"text": "?"}, wait_seconds=60)
    task = submit()
    run_task_inline(task.pk)
    sent = client.post(f"/api/v1/tasks/{task.pk}/answer", {"answer": answer}, format="json")
    assert sent.status_code == status
    task.refresh_from_db()
    assert task.state == ("pending" if status == 202 else "waiting_input")


def test_a_cancelled_question_is_asked_no_more(recipe, submit, client):
    recipe.steps["second"] = lambda context: context.ask({"text": "?"}, wait_seconds=60)
    task = submit()
    run_task_inline(task.pk)
    told = client.post(f"/api/v1/tasks/{task.pk}/cancel").json()
    assert (told["status"], told["question"], told["answer_until"]) == ("cancelled", None, None)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("post", "notices/read", {"ids": list(range(1, 502))}),
        ("post", "notices/read", {"ids": [10**30]}),
        ("put", "notices/preferences", {"preferences": [{}] * 99}),
        ("post", "tasks/bulk", {"action": "cancel", "ids": ["0" * 32] * 501}),
    ],
)
def test_lists_are_bounded(client, method, path, body):
    answer = getattr(client, method)(f"/api/v1/{path}", body, format="json")
    assert answer.status_code == 400
