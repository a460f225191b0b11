"""The admin of tasks: seen by whom one lets, changed through services, quick with many rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tasks_app.admin import large_table
from tasks_app.admin.tasks import MOST_CHANGED
from tasks_app.clock import database_now
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import LaneChange, Task, TaskEvent, Worker
from tests.tasks_app.many import make_tasks

# The heartbeat of a run is another thread and must see its rows.
pytestmark = pytest.mark.django_db(transaction=True)

Submit = Callable[..., Task]
TASKS = "/admin/tasks_app/task/"
READ_ONLY = ("task", "taskattempt", "taskevent", "worker", "lanefigures", "prunerun", "lanechange")


def act(client: Client, action: str, tasks: list[Task]) -> Any:
    chosen = {"action": action, "_selected_action": [str(task.pk) for task in tasks]}
    return client.post(TASKS, chosen, follow=True)


def allowed(*codenames: str) -> Client:
    """Somebody of staff with just these permissions."""
    user = User.objects.create_user(f"staff {User.objects.count()}", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("model", [*READ_ONLY, "lane", "notice", "noticepreference"])
def test_every_list_opens(admin_client: Client, submit: Submit, model: str) -> None:
    run_task_inline(submit().pk)
    assert admin_client.get(f"/admin/tasks_app/{model}/").status_code == 200


@pytest.mark.parametrize("model", READ_ONLY)
def test_history_is_neither_added_nor_deleted_by_hand(
    admin_client: Client, submit: Submit, model: str
) -> None:
    run_task_inline(submit().pk)
    assert admin_client.get(f"/admin/tasks_app/{model}/add/").status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": ["1"]}
    answer = admin_client.post(f"/admin/tasks_app/{model}/", chosen, follow=True)
    assert "delete_selected" not in answer.content.decode()


@pytest.mark.parametrize("model", ["task", "taskattempt", "taskevent"])
def test_a_row_of_history_is_shown_and_not_edited(
    admin_client: Client, submit: Submit, model: str
) -> None:
    task = submit()
    run_task_inline(task.pk)
    rows = {"task": [task], "taskattempt": task.attempts.all(), "taskevent": task.events.all()}
    address = reverse(f"admin:tasks_app_{model}_change", args=[rows[model][0].pk])
    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address, {"state": "failed"}).status_code == 403
    assert admin_client.post(address.replace("change", "delete")).status_code == 403


def test_a_worker_is_told_in_words_and_round_figures(admin_client: Client) -> None:
    worker = Worker.objects.create(
        boot_id="boot", name="one", host="host", pid=1, process_started_at=0,
        executor="celery", lanes=["high", "default"], concurrency=2, load=0.123456,
        memory_bytes=3 * 2**20, version="1",
    )  # fmt: skip
    for path in ("", f"{worker.pk}/change/"):
        page = admin_client.get(f"/admin/tasks_app/worker/{path}").content.decode()
        assert "high, default" in page
        assert "0.12<" in page
        assert "3.0" in page
        assert "3145728" not in page


def test_actions_go_through_the_services_and_leave_events(
    admin_client: Client, submit: Submit
) -> None:
    first, second = submit(), submit()
    page = act(admin_client, "cancel_tasks", [first, second]).content.decode()
    assert "已处理 2 个任务" in page
    told = TaskEvent.objects.filter(type="cancelled", actor_name="admin")
    assert told.count() == 2
    act(admin_client, "retry_tasks", [first])
    act(admin_client, "requeue_tasks", [second])
    queued = TaskEvent.objects.filter(type="queued", actor_name="admin").order_by("id")
    assert [event.data["from"] for event in queued] == ["failed_node", "start"]
    act(admin_client, "boost_tasks", [first])
    first.refresh_from_db()
    assert first.boost == 10


def test_refusals_are_told_by_reason_with_an_example(admin_client: Client, submit: Submit) -> None:
    tasks = [submit(), submit()]
    page = act(admin_client, "retry_tasks", tasks).content.decode()
    assert "2 × 只有失败或已取消的任务才能重新执行。" in page
    assert str(tasks[0].pk) in page or str(tasks[1].pk) in page


def test_too_many_at_once_change_nothing(
    admin_client: Client, owner: Any, monkeypatch: pytest.MonkeyPatch, submit: Submit
) -> None:
    monkeypatch.setattr("tasks_app.admin.tasks.MOST_CHANGED", 1)
    page = act(admin_client, "cancel_tasks", [submit(), submit()]).content.decode()
    assert "一次最多处理 1 个任务，什么也没有改变" in page
    assert set(Task.objects.values_list("state", flat=True)) == {"pending"}
    assert MOST_CHANGED > 1


def test_who_may_only_look_finds_no_action_that_changes(db: None, submit: Submit) -> None:
    task = submit()
    client = allowed("view_task")
    page = client.get(TASKS).content.decode()
    assert "export_csv" in page
    assert "cancel_tasks" not in page
    assert "boost_tasks" not in page
    act(client, "cancel_tasks", [task])
    task.refresh_from_db()
    assert task.state == "pending"


def test_whoever_may_nothing_sees_nothing(db: None) -> None:
    client = allowed()
    assert client.get(TASKS).status_code == 403
    home = client.get("/admin/").content.decode()
    assert "home__card" not in home


def test_the_first_page_shows_each_part_to_those_who_may_see_it(
    db: None, submit: Submit, admin_client: Client
) -> None:
    task = submit()
    run_task_inline(task.pk)
    Task.objects.filter(pk=submit().pk).update(
        state="failed", error_code="time_limit", completed_at=database_now()
    )
    home = admin_client.get("/admin/").content.decode()
    for part in ("今天", "失败的任务", "time_limit", "优先道", "执行进程"):
        assert part in home, part
    assert "<dd>2</dd>" in home  # submitted today
    assert "优先道" not in allowed("view_task").get("/admin/").content.decode()
    assert "time_limit" not in allowed("view_lane").get("/admin/").content.decode()


def test_an_export_is_a_table_that_a_spreadsheet_takes_for_text(
    admin_client: Client, submit: Submit
) -> None:
    task = submit(title='=HYPERLINK("http://example.invalid")')
    answer = act(admin_client, "export_csv", [task])
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["id"] == str(task.pk)
    assert row["title"] == '\'=HYPERLINK("http://example.invalid")'
    assert row["state"] == "pending"
    assert "params" not in row
    assert 'filename="tasks-' in answer["Content-Disposition"]


def test_an_export_as_json_tells_the_same(admin_client: Client, submit: Submit) -> None:
    tasks = [submit(), submit()]
    answer = act(admin_client, "export_json", tasks)
    told = json.loads(b"".join(answer.streaming_content))
    assert {row["id"] for row in told} == {str(task.pk) for task in tasks}
    assert told[0]["owner"] == "lawyer"


def test_an_export_tells_what_went_wrong_in_both_languages(
    admin_client: Client, submit: Submit
) -> None:
    task = submit()
    said = {"error_message": "材料缺页。", "error_message_en": "A page is missing."}
    Task.objects.filter(pk=task.pk).update(
        state="failed", error_code="gap", completed_at=database_now(), **said
    )
    answer = act(admin_client, "export_json", [task])
    (row,) = json.loads(b"".join(answer.streaming_content))
    assert said.items() <= row.items()


def test_an_id_finds_its_task_and_a_word_the_titles(admin_client: Client, submit: Submit) -> None:
    one, two = submit(title="钢材买卖"), submit(title="设备买卖")
    for query, found, hidden in ((one.pk, "钢材", "设备"), ("设备", "设备", "钢材")):
        page = admin_client.get(TASKS, {"q": str(query)}).content.decode()
        assert found in page
        assert f"{hidden}买卖" not in page
    assert two


@pytest.mark.parametrize("model", ["task", "taskattempt", "taskevent"])
def test_longer_lists_ask_no_more_of_the_database(
    admin_client: Client, owner: Any, model: str
) -> None:
    make_tasks(owner, 3, now=database_now(), over=timedelta(hours=1))
    address = f"/admin/tasks_app/{model}/"
    admin_client.get(address)
    with CaptureQueriesContext(connection) as few:
        admin_client.get(address)
    make_tasks(owner, 40, now=database_now(), over=timedelta(hours=1))
    with CaptureQueriesContext(connection) as many:
        admin_client.get(address)
    assert len(many) == len(few)
    counts = [one["sql"] for one in many if "COUNT(" in one["sql"]]
    assert all("LIMIT" in sql for sql in counts)


def test_counting_stops_at_a_bound_and_says_so(
    admin_client: Client, owner: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_tasks(owner, 8, now=database_now(), over=timedelta(hours=1))
    assert "只数到" not in admin_client.get(TASKS).content.decode()
    monkeypatch.setattr(large_table, "MOST_COUNTED", 5)
    assert "只数到 5" in admin_client.get(TASKS).content.decode()


def test_the_switch_of_a_lane_in_the_admin_is_kept_too(admin_client: Client, owner: Any) -> None:
    from tasks_app.services import lane_resume

    lane_resume(lane="low", actor=owner)
    chosen = {"action": "pause_lanes", "_selected_action": ["low"]}
    admin_client.post("/admin/tasks_app/lane/", chosen)
    assert LaneChange.objects.get().actor_name == "admin"
