"""The HTTP contract of tasks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from rest_framework.test import APIClient

from tasks_app.executors.inline import run_task_inline
from tasks_app.models import Task
from tasks_app.services import task_cancel

pytestmark = pytest.mark.django_db(transaction=True)

TASK_FIELDS = {
    "task_id", "task_type", "title", "status", "lane", "queue_name", "boost", "progress",
    "current_node", "node_progress", "queue_position", "waiting_for", "estimated_start_at",
    "estimated_time_remaining", "estimated_time_range", "retry_count", "max_retries",
    "last_retry_at", "run_after", "task_system", "celery_task_id", "worker_name", "error_code",
    "error_message", "created_at", "started_at", "completed_at", "duration", "version",
    "last_seq", "viewed", "owner", "links",
}  # fmt: skip
NODE_FIELDS = {
    "name", "label", "status", "progress", "message", "started_at", "finished_at", "duration",
    "attempt",
}  # fmt: skip


def client_of(user):
    client = APIClient()
    client.force_authenticate(user)
    return client


@pytest.fixture
def client(owner):
    return client_of(owner)


def submit(client, **body):
    return client.post("/api/v1/tasks/", {"task_type": "recipe", **body}, format="json")


def test_submit_answers_202_with_the_whole_task(recipe, client):
    answer = submit(client)
    assert answer.status_code == 202
    task = answer.json()
    assert set(task) >= TASK_FIELDS
    assert (task["status"], task["lane"], task["queue_name"]) == (
        "pending",
        "medium",
        "medium_priority",
    )
    assert (task["queue_position"], task["progress"], task["celery_task_id"]) == (1, 0, None)
    assert set(task["node_progress"][0]) == NODE_FIELDS
    assert task["estimated_time_remaining"] is None


def test_the_second_path_of_submit_does_the_same(recipe, client):
    body = {"task_type": "recipe", "params": {}}
    assert client.post("/api/v1/tasks/create", body, format="json").status_code == 202
    assert client.get("/api/v1/tasks/create").status_code == 405


def test_the_idempotency_header_gives_200_the_second_time_and_409_for_another_body(recipe, client):
    headers = {"Idempotency-Key": "once"}
    path, body = "/api/v1/tasks/", {"task_type": "recipe", "params": {"a": 1}}
    first = client.post(path, body, format="json", headers=headers)
    again = client.post(path, body, format="json", headers=headers)
    other = client.post(path, {**body, "params": {"a": 2}}, format="json", headers=headers)
    assert (first.status_code, again.status_code, other.status_code) == (202, 200, 409)
    assert first.json()["task_id"] == again.json()["task_id"]
    assert other.json()["code"] == "idempotency_conflict"


def test_an_unknown_kind_names_the_known_ones(recipe, client):
    answer = client.post("/api/v1/tasks/", {"task_type": "nothing"}, format="json")
    assert answer.status_code == 400
    assert "recipe" in answer.json()["fields"]["task_type"]


def test_vip_needs_the_permission_and_sets_boost_10(recipe, client, owner):
    assert submit(client, priority="vip").status_code == 403
    owner.user_permissions.add(Permission.objects.get(codename="boost_task"))
    allowed = client_of(get_user_model().objects.get(pk=owner.pk))
    assert submit(allowed, priority="vip").json()["boost"] == 10


def test_tasks_of_others_are_404_and_staff_see_all(recipe, client, other):
    task_id = submit(client).json()["task_id"]
    stranger = client_of(other)
    for path in ("", "status", "result", "events", "attempts"):
        answer = stranger.get(f"/api/v1/tasks/{task_id}/{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "task_not_found")
    other.is_staff = True
    assert stranger.get(f"/api/v1/tasks/{task_id}/").status_code == 200


def test_a_result_is_409_until_completed(recipe, client):
    task_id = submit(client).json()["task_id"]
    early = client.get(f"/api/v1/tasks/{task_id}/result")
    assert (early.status_code, early.json()["code"]) == (409, "task_not_completed")
    assert early.json()["status"] == "pending"
    run_task_inline(task_id)
    done = client.get(f"/api/v1/tasks/{task_id}/result").json()
    assert done == {
        "task_id": task_id,
        "status": "completed",
        "result": {"done": True},
        "downloads": [],
    }


def test_events_are_pages_after_a_number(recipe, client):
    task_id = submit(client).json()["task_id"]
    run_task_inline(task_id)
    whole = client.get(f"/api/v1/tasks/{task_id}/events").json()
    rest = client.get(f"/api/v1/tasks/{task_id}/events?after=3").json()
    assert [event["seq"] for event in whole["events"]] == list(range(1, whole["last_seq"] + 1))
    assert rest["events"] == whole["events"][3:]
    assert set(whole["events"][0]) == {"type", "task_id", "seq", "version", "at", "actor", "data"}


def test_waiting_for_events_of_a_task_with_news_answers_at_once(recipe, client):
    task_id = submit(client).json()["task_id"]
    assert client.get(f"/api/v1/tasks/{task_id}/events?wait=25").json()["last_seq"] == 1
    assert client.get(f"/api/v1/tasks/{task_id}/events?wait=soon").status_code == 400


def test_cancel_then_retry_then_cancel_again(recipe, client):
    task_id = submit(client).json()["task_id"]
    cancelled = client.post(f"/api/v1/tasks/{task_id}/cancel", {"reason": "误交"}, format="json")
    assert (cancelled.status_code, cancelled.json()["status"]) == (202, "cancelled")
    assert client.post(f"/api/v1/tasks/{task_id}/cancel").status_code == 409
    retried = client.post(f"/api/v1/tasks/{task_id}/retry", {"from": "start"}, format="json")
    assert (retried.status_code, retried.json()["status"]) == (202, "pending")
    assert client.post(f"/api/v1/tasks/{task_id}/retry").status_code == 409


def test_answering_what_was_not_asked_is_409(recipe, client):
    task_id = submit(client).json()["task_id"]
    answer = client.post(f"/api/v1/tasks/{task_id}/answer", {"answer": "x"}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")


def test_bulk_tells_each_outcome(recipe, client, other):
    mine, theirs = submit(client).json()["task_id"], submit(client_of(other)).json()["task_id"]
    answer = client.post(
        "/api/v1/tasks/bulk", {"action": "cancel", "ids": [mine, theirs]}, format="json"
    )
    first, second = answer.json()["outcomes"]
    assert (first["ok"], first["status"]) == (True, "cancelled")
    assert (second["ok"], second["code"]) == (False, "task_not_found")


def test_the_list_pages_filters_and_searches(recipe, client, submit, owner):
    tasks = [submit(title=f"案件 {n}") for n in range(3)]
    task_cancel(task=tasks[0], actor=owner)
    page = client.get("/api/v1/tasks/?page_size=2").json()
    assert [row["title"] for row in page["results"]] == ["案件 2", "案件 1"]
    assert len(client.get(page["next"]).json()["results"]) == 1
    cancelled = client.get("/api/v1/tasks/?status=cancelled").json()["results"]
    assert [row["title"] for row in cancelled] == ["案件 0"]
    assert len(client.get("/api/v1/tasks/?q=案件 1").json()["results"]) == 1
    assert client.get("/api/v1/tasks/?status=strange").status_code == 400


def test_viewing_counts_and_leaves_the_unviewed_list(recipe, client):
    task_id = submit(client).json()["task_id"]
    run_task_inline(task_id)
    assert [t["task_id"] for t in client.get("/api/v1/tasks/unviewed").json()] == [task_id]
    assert client.post(f"/api/v1/tasks/{task_id}/mark-viewed").json() == {"view_count": 1}
    assert client.get("/api/v1/tasks/unviewed").json() == []


def test_the_look_of_an_operator_is_not_that_of_the_owner(recipe, client, other):
    task_id = submit(client).json()["task_id"]
    run_task_inline(task_id)
    other.is_staff = True
    looked = client_of(other).post(f"/api/v1/tasks/{task_id}/mark-viewed")
    assert looked.json() == {"view_count": 1}
    assert [t["task_id"] for t in client.get("/api/v1/tasks/unviewed").json()] == [task_id]


def test_statistics_count_by_status(recipe, client):
    run_task_inline(submit(client).json()["task_id"])
    stats = client.get("/api/v1/tasks/stats").json()
    assert stats["by_status"]["completed"] == 1
    assert stats["success_rate"] == 1
    assert "recipe" in stats["mean_duration_by_type"]


def test_the_mean_of_statistics_is_in_seconds(recipe, client):
    began = datetime(2026, 3, 1, 9, 0, 0, 250_000, tzinfo=UTC)
    for seconds in (10, 21):
        task_id = submit(client).json()["task_id"]
        run_task_inline(task_id)
        ended = began + timedelta(days=1, seconds=seconds)
        Task.objects.filter(pk=task_id).update(started_at=began, completed_at=ended)
    submit(client)
    mean = client.get("/api/v1/tasks/stats").json()["mean_duration_by_type"]
    assert mean == {"recipe": pytest.approx(86_415.5, abs=0.01)}


@pytest.mark.parametrize("ordering", ["completed_at", "-completed_at"])
def test_pages_by_end_hold_each_ended_task_once(recipe, client, ordering):
    ended = []
    for number in range(5):
        task_id = submit(client).json()["task_id"]
        if number % 2 == 0:  # the others have no end that a page could begin at
            run_task_inline(task_id)
            ended.append(task_id)
    found, page = [], client.get(f"/api/v1/tasks/?ordering={ordering}&page_size=1").json()
    while True:
        found += [task["task_id"] for task in page["results"]]
        if not page["next"]:
            break
        page = client.get(page["next"]).json()
    assert found == (ended if ordering == "completed_at" else ended[::-1])


def test_operations_are_for_staff(recipe, client, owner):
    assert client.get("/api/v1/ops/lanes").status_code == 403
    owner.is_staff = True
    submit(client)
    lanes = {row["lane"]: row for row in client.get("/api/v1/ops/lanes").json()}
    assert (set(lanes), lanes["medium"]["depth"]) == ({"high", "medium", "low"}, 1)
    assert client.post("/api/v1/ops/lanes/medium/pause").json()["paused_at"]
    assert client.post("/api/v1/ops/lanes/medium/resume").json()["paused_at"] is None
    assert client.get("/api/v1/ops/workers").json() == []


def test_kinds_say_their_lane_steps_and_schema(recipe, client):
    kinds = {kind["task_type"]: kind for kind in client.get("/api/v1/task-kinds").json()}
    assert kinds["recipe"]["nodes"][0] == {"name": "first", "label": "第一步"}
    assert kinds["recipe"]["lane"] == "medium"


def test_nobody_is_let_in_without_credentials(db):
    answer = APIClient().get("/api/v1/tasks/")
    assert answer.status_code == 401
