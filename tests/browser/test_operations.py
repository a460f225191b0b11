"""The pages of operations: seen by an operator, alive without jumping, asking before they act."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.browser.gated import GatedTask
from tests.browser.looks import assert_sound, assert_sound_in_every_look
from tests.servers.process import wait_until
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PATHS = (
    "/operations/",
    "/operations/?range=1h&lane=medium",
    "/operations/tasks/",
    "/operations/failures/",
    "/operations/workers/",
)
PAUSE, RESUME = re.compile(r"暂停\s*后台道"), re.compile(r"恢复\s*后台道")
JUMPS = """() => {
  window.jumps = [];
  new PerformanceObserver((list) => {
    // A number that gains a digit begins further left in its column; nothing else may move.
    const sources = list.getEntries().flatMap((entry) => entry.sources);
    for (const { node, previousRect, currentRect } of sources) {
      const isDigit =
        previousRect.top === currentRect.top &&
        Math.abs(previousRect.right - currentRect.right) < 2;
      if (!isDigit) window.jumps.push(node?.parentElement?.outerHTML ?? "gone");
    }
  }).observe({ type: "layout-shift" });
}"""


def words(page: Page) -> str:
    return page.locator("[data-live-words]").inner_text()


def await_refresh(page: Page) -> None:
    before = words(page)
    expect(page.locator("[data-live-words]")).not_to_have_text(before)


def row_of(page: Page, lane: str) -> str:
    return page.locator(f'[data-lane="{lane}"]').inner_text()


def fail_one(stack: Stack, folder: Path) -> str:
    """A task that runs into its limit of time; gives its id."""
    token = stack.token()
    body = {
        "task_type": "test_limited",
        "params": {"folder": str(folder)},
        "idempotency_key": str(uuid4()),
    }
    status, task = stack.call("POST", "/api/v1/tasks/", body, token)
    assert status == 202, task
    address = f"/api/v1/tasks/{task['task_id']}/"
    wait_until(
        lambda: stack.call("GET", address, None, token)[1]["status"] == "failed", 60, "it fails"
    )
    return str(task["task_id"])


def test_every_page_of_operations_is_accessible_and_fits(
    looked_at_by_operator: Page, stack: Stack, tmp_path: Path
) -> None:
    fail_one(stack, tmp_path)
    page, trouble = looked_at_by_operator, []
    page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else 0)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    for path in PATHS:
        page.goto(path)
        if path == "/operations/":
            expect(page.locator(".health__part")).to_have_count(4)
        assert_sound(page, path)
    assert trouble == []


def test_a_lawyer_is_told_that_operations_are_not_for_them(demo_page: Page) -> None:
    assert demo_page.get_by_role("link", name="运行监控").count() == 0
    answer = demo_page.goto("/operations/")
    assert answer
    assert answer.status == 403
    expect(demo_page.get_by_role("heading", level=1)).to_be_visible()


def test_a_lane_is_paused_only_after_a_yes_and_its_tasks_wait(
    operator_page: Page, stack: Stack
) -> None:
    page = operator_page
    page.goto("/operations/")
    page.get_by_role("button", name=PAUSE).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("将以 operator 的名义记录")
    dialog.get_by_role("button", name="返回").click()
    expect(dialog).to_be_hidden()
    assert "运行中" in row_of(page, "low")
    page.get_by_role("button", name=PAUSE).click()
    dialog.get_by_label("原因").fill("更换端点")
    page.keyboard.press("Enter")
    expect(page.locator('[data-lane="low"]')).to_contain_text("已暂停")
    expect(page.locator("#live-changes")).to_contain_text("operator 暂停 后台道：更换端点")
    page.get_by_role("button", name=RESUME).click()
    assert_sound_in_every_look(page, "the dialog of a lane")
    dialog.get_by_role("button", name="恢复", exact=True).click()
    expect(page.locator('[data-lane="low"]')).to_contain_text("运行中")
    expect(page.locator("#live-changes")).to_contain_text("operator 恢复 后台道")


def test_numbers_change_by_themselves_and_nothing_jumps(
    operator_page: Page, request: pytest.FixtureRequest
) -> None:
    page = operator_page
    page.goto("/operations/")
    expect(page.locator(".health__part")).to_have_count(4)
    page.locator("#chart-waits summary").click()
    link = page.locator('[data-lane="medium"] a')
    link.focus()
    page.evaluate(JUMPS)
    gated: GatedTask = request.getfixturevalue("gated")
    expect(page.locator('[data-lane="medium"]')).to_contain_text(re.compile(r"[1-9]\d* / \d"))
    gated.open("one", "two", "three")
    await_refresh(page)
    await_refresh(page)
    assert page.evaluate("window.jumps") == []
    expect(link).to_be_focused()
    expect(page.locator("#chart-waits details")).to_have_attribute("open", "")


def test_a_lost_connection_is_told_and_mends_by_itself(operator_page: Page) -> None:
    page = operator_page
    page.goto("/operations/workers/")
    page.context.set_offline(True)
    expect(page.locator("[data-live-words]")).to_contain_text("所示为旧数据")
    page.context.set_offline(False)
    expect(page.locator("[data-live-words]")).to_contain_text("每 5 秒更新")


def test_signing_out_elsewhere_ends_the_refreshing_in_words(operator_page: Page) -> None:
    operator_page.goto("/operations/")
    operator_page.context.clear_cookies()
    expect(operator_page.locator("[data-live-words]")).to_contain_text("登录已失效")


def test_workers_tell_what_they_work_on(operator_page: Page, gated: GatedTask) -> None:
    operator_page.goto("/operations/workers/")
    worker = operator_page.locator("#live-alive .worker", has_text="medium@")
    expect(worker.locator(f'a[href="{gated.path}"]')).to_be_visible()
    expect(worker).to_contain_text("正常")


def test_a_group_of_failures_is_tried_again(
    operator_page: Page, stack: Stack, tmp_path: Path
) -> None:
    page = operator_page
    task_id = fail_one(stack, tmp_path)
    page.goto("/operations/failures/")
    group = page.locator(".failure", has_text="time_limit")
    expect(group).to_contain_text("超过了允许的运行时间")
    (tmp_path / "one").touch(), (tmp_path / "two").touch(), (tmp_path / "three").touch()
    group.get_by_role("button", name="全部重试").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="全部重试").click()
    expect(dialog.get_by_role("status")).to_contain_text("完成：")
    token = stack.token()
    wait_until(
        lambda: (
            stack.call("GET", f"/api/v1/tasks/{task_id}/", None, token)[1]["status"] == "completed"
        ),
        60,
        "the task completes",
    )


def test_chosen_tasks_are_cancelled_only_after_a_yes(operator_page: Page, gated: GatedTask) -> None:
    page = operator_page
    page.goto(f"/operations/tasks/?q={gated.task_id}")
    expect(page.get_by_role("button", name="取消", exact=True)).to_be_disabled()
    page.get_by_role("checkbox", name="选择：").check()
    expect(page.locator("[data-bulk-count]")).to_have_text("已选 1 个")
    expect(page.get_by_role("checkbox", name="全选本页")).to_be_checked()
    page.get_by_role("button", name="取消", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="不取消").click()
    page.get_by_role("button", name="取消", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="取消任务").click()
    expect(page.get_by_text("已处理 1 个任务。")).to_be_visible()
    wait_until(
        lambda: any(event["type"] == "cancelled" for event in gated.events()), 60, "it is cancelled"
    )
