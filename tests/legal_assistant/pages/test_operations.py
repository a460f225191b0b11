"""The pages of operations: who may see them, what they show, what they do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from legal_assistant.health import probes
from tasks_app.models import LaneChange, Task, Worker
from tests.legal_assistant.pages.conftest import Start

PATHS = ("", "health", "tasks/", "failures/", "workers/")


@pytest.fixture
def operator(db: None) -> User:
    return User.objects.create_user("operator", is_staff=True)


@pytest.fixture
def staff(operator: User) -> Client:
    client = Client()
    client.force_login(operator)
    return client


Shown = Callable[[str], str]


@pytest.fixture
def shown(staff: Client) -> Shown:
    def page(path: str) -> str:
        answer = staff.get(f"/operations/{path}")
        assert answer.status_code == 200
        return answer.content.decode()

    return page


@pytest.mark.parametrize("path", PATHS)
def test_operations_are_for_staff_only(staff: Client, signed_in: Client, path: str) -> None:
    assert staff.get(f"/operations/{path}").status_code == 200
    assert signed_in.get(f"/operations/{path}").status_code == 403
    assert Client().get(f"/operations/{path}").url.startswith("/sign-in")


def test_only_staff_find_the_way_there(staff: Client, signed_in: Client) -> None:
    assert 'href="/operations/"' in staff.get("/").content.decode()
    assert 'href="/operations/"' not in signed_in.get("/").content.decode()


def test_nobody_else_pauses_a_lane(signed_in: Client) -> None:
    assert signed_in.post("/operations/lanes/low/pause").status_code == 403
    assert LaneChange.objects.count() == 0


def test_a_lane_is_paused_with_a_reason_and_the_page_says_who_did_it(
    staff: Client, shown: Shown
) -> None:
    assert "还没有人暂停过通道" in shown("")
    staff.post("/operations/lanes/low/pause", {"reason": "更换<模型>端点"})
    page = shown("")
    assert "已暂停" in page
    assert re.search(r"<strong>operator</strong> 暂停 后台道：更换&lt;模型&gt;端点", page)
    staff.post("/operations/lanes/low/resume")
    assert "<strong>operator</strong> 恢复 后台道" in shown("")
    assert staff.post("/operations/lanes/none/pause").status_code == 404
    assert staff.get("/operations/lanes/low/pause").status_code == 405


def test_every_chart_has_its_figures_as_a_table_too(shown: Shown, start: Start) -> None:
    start()
    page = shown("?range=1h&lane=medium")
    assert page.count("<figure") == page.count('role="img"') == 4
    table = page.split("<figure")[1].split("<table")[1].split("</table>")[0]
    assert table.count("<tr") == 61
    assert 'href="?range=1h&amp;lane=medium" aria-current="true"' in page


def test_a_range_that_does_not_exist_shows_a_day(shown: Shown) -> None:
    assert 'href="?range=24h" aria-current="true"' in shown("?range=9y&lane=<script>")


def test_a_part_that_is_away_is_named_and_the_page_does_not_wait_for_it(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> None:
        raise ConnectionError("secret.host")

    monkeypatch.setitem(probes._PROBES, "broker", refuses)
    parts = {
        name: part
        for part in shown("health").split("<li")[1:]
        if (name := part.split('data-part-name="')[1].split('"')[0])
    }
    assert set(parts) == {"database", "broker", "channel_layer", "disk"}
    assert "无法访问" in parts["broker"]
    assert "正常" in parts["database"]
    assert "剩余" in parts["disk"]
    assert "无法访问" not in shown("")


def test_little_space_on_the_disk_is_told(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "LITTLE_SPACE_BYTES", 1 << 62)
    assert "空间不足" in shown("health")


def test_workers_tell_where_they_are_and_where_they_went(shown: Shown) -> None:
    assert "没有执行进程" in shown("workers/")
    fields: dict[str, Any] = {
        "pid": 1, "process_started_at": 0, "executor": "celery", "lanes": ["low"],
        "concurrency": 1, "version": "0.1.0", "host": "h",
    }  # fmt: skip
    Worker.objects.create(boot_id="a", name="low@<h>", **fields)
    now = timezone.now()
    Worker.objects.create(boot_id="b", name="gone@h", stopped_at=now, **fields)
    Worker.objects.create(boot_id="c", name="left@h", stopped_at=now, stopping_at=now, **fields)
    page = shown("workers/")
    assert "low@&lt;h&gt;" in page
    assert "已失去联系" in page
    assert "已正常停止" in page


def test_failures_are_grouped_and_a_group_is_retried(
    staff: Client, shown: Shown, start: Start, failed: dict[str, Any]
) -> None:
    assert "没有失败的任务" in shown("failures/")
    first, second = start(**failed), start(**failed)
    page = shown("failures/")
    assert "<strong>2</strong>" in page
    assert "没有可读的文件：&lt;损坏&gt;.pdf" in page
    chosen = {"error_code": "no_readable_document", "kind": first.task.kind}
    answer = staff.post("/operations/failures/", chosen, follow=True).content.decode()
    assert "2 个任务已重新排队" in answer
    assert set(Task.objects.values_list("state", flat=True)) == {"pending"}
    assert second.task.events.filter(type="queued", actor_name="operator").exists()


def test_everybodys_tasks_are_found_by_what_is_known_of_them(
    shown: Shown, start: Start, stranger: User, failed: dict[str, Any]
) -> None:
    start(title="钢材买卖"), start(owner=stranger, title="设备买卖", **failed)
    for asked, found, hidden in (
        ("q=设备", "设备买卖", "钢材买卖"),
        ("status=pending", "钢材买卖", "设备买卖"),
        (f"owner={stranger.username}", "设备买卖", "钢材买卖"),
        ("error=no_readable_document", "设备买卖", "钢材买卖"),
    ):
        page = shown(f"tasks/?{asked}")
        assert found in page, asked
        assert hidden not in page, asked
    one = Task.objects.get(title="钢材买卖")
    assert "设备买卖" not in shown(f"tasks/?q={one.pk}")
    assert "没有符合条件的任务" in shown("tasks/?lane=low&kind=none")


def test_pages_of_tasks_join_without_gap_even_at_one_instant(
    shown: Shown, start: Start, lawyer: User
) -> None:
    first, now = start().task, timezone.now()
    for number in range(120):
        first.pk, first.idempotency_key = None, None
        first.title = f"任务{number:03}号"
        first.created_at = now - timedelta(minutes=number // 60)
        first.save(force_insert=True)
    found, path = [], "tasks/"
    while path:
        page = shown(path)
        found += re.findall(r">任务\d{3}号<", page)
        older = re.search(r'href="\?([^"]*before=[^"]+)"', page)
        path = f"tasks/?{older[1].replace('&amp;', '&')}" if older else ""
    assert len(found) == 120
    assert len(set(found)) == 120


def test_many_tasks_are_changed_at_once_and_refusals_are_told(
    staff: Client, start: Start, completed: dict[str, Any]
) -> None:
    waiting, done = start().task, start(**completed).task
    answer = staff.post(
        "/operations/tasks/?status=",
        {"action": "cancel", "ids": [str(waiting.pk), str(done.pk), "nonsense"]},
        follow=True,
    ).content.decode()
    assert "已处理 1 个任务" in answer
    assert "1 × 任务已经结束，不能再取消。" in answer
    waiting.refresh_from_db()
    assert waiting.state == "cancelled"


def test_boosting_needs_its_permission(staff: Client, operator: User, start: Start) -> None:
    task = start().task
    body = {"action": "boost", "ids": [str(task.pk)]}
    assert staff.post("/operations/tasks/", body).status_code == 403
    operator.user_permissions.add(Permission.objects.get(codename="boost_task"))
    assert staff.post("/operations/tasks/", body).status_code == 302
    task.refresh_from_db()
    assert task.boost == 10


def test_nothing_chosen_changes_nothing_and_says_so(staff: Client, start: Start) -> None:
    start()
    page = staff.post("/operations/tasks/", {"action": "retry"}, follow=True).content.decode()
    assert "没有选中任务，什么也没有改变" in page


def test_flower_is_offered_where_it_can_be_reached(staff: Client, settings: Any) -> None:
    assert "只在服务器本机可打开" in staff.get("/operations/").content.decode()
    here = staff.get("/operations/", headers={"host": "127.0.0.1:8000"}).content.decode()
    assert 'href="http://127.0.0.1:5555/"' in here
    settings.FLOWER_URL = "https://flower.example/"
    assert 'href="https://flower.example/"' in staff.get("/operations/").content.decode()
