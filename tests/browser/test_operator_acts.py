"""What operators do to the tasks of others, and to lanes; charts, exports and the way to Flower."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Submit
from tests.browser.gated import GatedTask
from tests.browser.looks import assert_sound_in_every_look
from tests.servers.process import wait_until
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def await_status(stack: Stack, task_id: str, status: str) -> None:
    token = stack.token()
    address = f"/api/v1/tasks/{task_id}/"
    wait_until(
        lambda: stack.call("GET", address, None, token)[1]["status"] == status,
        60,
        f"it is {status}",
    )


def choose(page: Page, task_id: str) -> None:
    page.goto(f"/operations/tasks/?q={task_id}")
    page.get_by_role("checkbox", name="选择：").check()


def switch(page: Page, word: str, lane: str) -> None:
    page.goto("/operations/")
    page.get_by_role("button", name=re.compile(rf"{word}\s*{lane}")).click()
    page.get_by_role("dialog").get_by_role("button", name=word, exact=True).click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_paused_lane_holds_its_tasks_until_it_is_resumed(
    operator_page: Page, submit: Submit, stack: Stack
) -> None:
    switch(operator_page, "暂停", "优先道")
    task_id = submit("test_tiny")
    operator_page.goto(f"/tasks/{task_id}/")
    expect(operator_page.locator('[data-part="queue"]')).to_contain_text("通道已暂停")
    switch(operator_page, "恢复", "优先道")
    await_status(stack, task_id, "completed")


def test_a_chosen_task_is_boosted(operator_page: Page, gated: GatedTask) -> None:
    choose(operator_page, gated.task_id)
    operator_page.get_by_role("button", name="加急", exact=True).click()
    expect(operator_page.get_by_text("已处理 1 个任务。")).to_be_visible()
    expect(operator_page.locator(f"#task-{gated.task_id}")).to_contain_text("加急")
    assert any(event["type"] == "boosted" for event in gated.events())


def test_chosen_failures_are_tried_again(
    operator_page: Page, submit: Submit, stack: Stack, tmp_path: Path
) -> None:
    failed = submit("test_stumbling", folder=str(tmp_path))
    await_status(stack, failed, "failed")
    (tmp_path / "mended").touch()
    choose(operator_page, failed)
    operator_page.get_by_role("button", name="从失败处重试").click()
    expect(operator_page.get_by_text("已处理 1 个任务。")).to_be_visible()
    await_status(stack, failed, "completed")


def test_what_cannot_be_tried_again_says_why(
    operator_page: Page, submit: Submit, stack: Stack
) -> None:
    done = submit("test_tiny")
    await_status(stack, done, "completed")
    choose(operator_page, done)
    operator_page.get_by_role("button", name="从失败处重试").click()
    expect(operator_page.get_by_text("只有失败或已取消的任务才能重新执行")).to_be_visible()


def act_in_admin(page: Page, task_id: str, action: str) -> None:
    page.goto(f"/admin/tasks_app/task/?q={task_id}")
    page.locator("#result_list input.action-select").first.check()
    page.locator('select[name="action"]').select_option(action)
    page.locator('button[name="index"]').click()


@pytest.mark.parametrize(
    ("action", "runs_of_first_step"), [("retry_tasks", 1), ("requeue_tasks", 2)]
)
def test_the_admin_tries_again_from_the_failure_or_from_the_start(
    operator_page: Page,
    submit: Submit,
    stack: Stack,
    tmp_path: Path,
    action: str,
    runs_of_first_step: int,
) -> None:
    failed = submit("test_stumbling", folder=str(tmp_path))
    await_status(stack, failed, "failed")
    (tmp_path / "mended").touch()
    act_in_admin(operator_page, failed, action)
    expect(operator_page.get_by_text("已处理 1 个任务。")).to_be_visible()
    await_status(stack, failed, "completed")
    _, told = stack.call("GET", f"/api/v1/tasks/{failed}/events?after=0", token=stack.token())
    started = [
        event
        for event in told["events"]
        if event["type"] == "node"
        and (event["data"]["node"], event["data"]["state"]) == ("one", "started")
    ]
    assert len(started) == runs_of_first_step


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_admin_exports_what_was_chosen(
    operator_page: Page, submit: Submit, stack: Stack, tmp_path: Path, kind: str
) -> None:
    task_id = submit("test_tiny")
    await_status(stack, task_id, "completed")
    with operator_page.expect_download() as coming:
        act_in_admin(operator_page, task_id, f"export_{kind}")
    target = tmp_path / "tasks"
    coming.value.save_as(target)
    text = target.read_text(encoding="utf-8-sig")
    rows = json.loads(text) if kind == "json" else list(csv.DictReader(io.StringIO(text)))
    assert [(row["id"], row["state"]) for row in rows] == [(task_id, "completed")]
    assert coming.value.suggested_filename.endswith(kind)


ALMOST_DUE = """
from datetime import timedelta
from tasks_app.clock import database_now
from tasks_app.models import Task
asked = Task.objects.get(pk="{task_id}")
asked.attempts.update(ended_at=database_now() - timedelta(hours=10))
Task.objects.filter(pk=asked.pk).update(answer_until=database_now() + timedelta(minutes=10))
"""


def test_a_question_that_runs_out_stands_among_the_stuck_tasks(
    operator_page: Page, submit: Submit, stack: Stack
) -> None:
    page, task_id = operator_page, submit("test_asking", question={"text": "哪一天？"})
    await_status(stack, task_id, "waiting_input")
    page.goto("/operations/")
    stuck = page.locator(".stuck", has=page.locator(f'a[href="/tasks/{task_id}/"]'))
    expect(stuck).to_have_count(0)
    stack.manage("shell", "-v", "0", "-c", ALMOST_DUE.format(task_id=task_id))
    expect(stuck).to_contain_text("期限")  # the page refreshes itself
    assert_sound_in_every_look(page, "stuck")
    stuck.get_by_role("link").click()
    page.wait_for_url(f"**/tasks/{task_id}/")


def test_charts_have_a_table_and_follow_range_and_lane(
    operator_page: Page, submit: Submit, stack: Stack
) -> None:
    await_status(stack, submit("test_tiny"), "completed")
    page = operator_page
    page.goto("/operations/")
    charts = page.locator(".chart")
    assert charts.count() >= 3
    page.get_by_role("navigation", name="时段").get_by_role("link").first.click()
    page.wait_for_url("**/operations/?range=*")
    page.get_by_role("navigation", name="通道").get_by_role("link", name="优先道").click()
    page.wait_for_url("**lane=high*")
    table = charts.first.locator("details")
    table.locator("summary").click()
    expect(table.locator("tbody tr").first).to_be_visible()
    pictures = charts.locator("svg")
    for number in range(pictures.count()):
        assert pictures.nth(number).get_attribute("aria-label")


def test_the_link_to_flower_leads_to_where_it_listens(operator_page: Page, stack: Stack) -> None:
    operator_page.goto("/operations/")
    flower = operator_page.get_by_role("link", name="Flower")
    expect(flower).to_have_attribute("href", f"http://127.0.0.1:{stack.flower_port}/")
    expect(flower).to_have_attribute("target", "_blank")
    expect(flower).to_have_attribute("rel", "noopener")
