"""The list of tasks: found, kept as an address, chosen and handled many at a time, always true."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import Submit
from tests.browser.gated import GatedTask
from tests.browser.looks import DESK, PHONE, assert_sound_in_every_look
from tests.browser.watching import state

pytestmark = pytest.mark.browser


def row(page: Page, task_id: str) -> Locator:
    return page.locator(f'[data-task-row="{task_id}"]')


def test_rows_follow_their_tasks_and_nothing_jumps(demo_page: Page, gated: GatedTask) -> None:
    demo_page.goto("/tasks/")
    shown = row(demo_page, gated.task_id)
    expect(shown).to_contain_text("进行中")
    watch_for_jumps(demo_page)
    gated.open("one")
    expect(shown.locator("[data-row-percent]")).not_to_have_text("0%")
    gated.open("two", "three")
    expect(shown).to_contain_text("已完成")
    expect(shown.get_by_role("link", name="查看报告")).to_be_visible()
    assert jumps(demo_page) == (0, [])


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_steps_run_without_moving_what_is_below(
    demo_page: Page, gated: GatedTask, screen: ViewportSize
) -> None:
    demo_page.set_viewport_size(screen)
    demo_page.goto(gated.path)
    expect(demo_page.locator('[data-node="one"]')).to_contain_text("进行中")
    watch_for_jumps(demo_page)
    gated.open("one")
    expect(demo_page.locator('[data-node="two"]')).to_contain_text("进行中")
    gated.open("two", "three")
    expect(state(demo_page)).to_have_text("已完成")
    moved, what = jumps(demo_page)
    assert moved < 0.01, what


def watch_for_jumps(page: Page) -> None:
    page.wait_for_timeout(1_500)  # what the opening itself moves is another matter
    page.evaluate(
        """() => {
            globalThis.jumped = 0;
            globalThis.jumpers = [];
            const named = (node) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 120);
            new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) {
                    jumped += entry.value;
                    jumpers.push(...entry.sources.map(({ node }) => named(node)));
                }
            }).observe({ type: "layout-shift" });
        }"""
    )


def jumps(page: Page) -> tuple[float, list[str]]:
    """How much moved by itself, by Chromium's measure, and what it was."""
    page.wait_for_timeout(1_500)
    return float(page.evaluate("jumped")), page.evaluate("jumpers")


def test_what_is_asked_for_stands_in_the_address(demo_page: Page, submit: Submit) -> None:
    task_id = submit("test_tiny")
    demo_page.goto("/tasks/")
    demo_page.get_by_label("类型").select_option("test_tiny")
    demo_page.wait_for_url("**/tasks/?kind=test_tiny")
    demo_page.get_by_label("查找").fill(task_id[:8])
    demo_page.keyboard.press("Enter")
    demo_page.wait_for_url(f"**/tasks/?q={task_id[:8]}&kind=test_tiny")
    expect(row(demo_page, task_id)).to_be_visible()
    demo_page.get_by_label("排序").select_option("ended")
    demo_page.wait_for_url(f"**/tasks/?q={task_id[:8]}&kind=test_tiny&sort=ended")
    demo_page.reload()
    expect(demo_page.get_by_label("查找")).to_have_value(task_id[:8])
    expect(demo_page.locator("[data-task-row]")).to_have_count(1)
    demo_page.get_by_role("link", name="清除筛选").click()
    demo_page.wait_for_url("**/tasks/")


def test_nothing_found_offers_the_way_back(demo_page: Page) -> None:
    demo_page.goto(f"/tasks/?q={uuid4().hex}x")
    expect(demo_page.get_by_text("没有符合条件的任务")).to_be_visible()
    assert_sound_in_every_look(demo_page, "nothing found")
    demo_page.get_by_role("link", name="清除筛选").last.click()
    demo_page.wait_for_url("**/tasks/")


def test_many_are_cancelled_and_each_outcome_is_told(demo_page: Page, submit: Submit) -> None:
    waiting = [submit("test_asking", question={"text": "？"}) for _ in range(2)]
    demo_page.goto("/tasks/?kind=test_asking")
    for task_id in waiting:
        expect(row(demo_page, task_id)).to_contain_text("等待补充")
        row(demo_page, task_id).get_by_role("checkbox").check()
    done = submit("test_asking", question={"text": "？"})
    expect(demo_page.locator("[data-bulk-count]")).to_have_text("已选 2 项")
    end_elsewhere(demo_page, waiting[0])
    demo_page.get_by_role("button", name="取消任务").click()
    dialog = demo_page.get_by_role("dialog")
    expect(dialog).to_contain_text("选中了 2 个任务")
    assert_sound_in_every_look(demo_page, "before the yes")
    dialog.get_by_role("button", name="取消任务").click()
    outcome = demo_page.locator("[data-bulk-outcome]")
    expect(outcome).to_contain_text("1 项已取消或正在取消；1 项没有改变")
    expect(outcome.get_by_role("listitem")).to_contain_text("任务已经结束")
    expect(row(demo_page, waiting[1])).to_contain_text("已取消")
    expect(demo_page.locator("[data-bulk-count]")).to_have_text("已选 1 项")
    expect(demo_page.get_by_role("link", name="有新任务")).to_be_visible()
    demo_page.get_by_role("link", name="有新任务").click()
    expect(row(demo_page, done)).to_be_visible()


def end_elsewhere(page: Page, task_id: str) -> None:
    other = page.context.new_page()
    other.goto(f"/tasks/{task_id}/")
    other.get_by_role("button", name="取消任务").click()
    other.get_by_role("dialog").get_by_role("button", name="取消任务").click()
    expect(state(other)).to_have_text("已取消")
    other.close()


def test_shift_takes_everything_in_between_and_one_box_takes_all(
    demo_page: Page, submit: Submit
) -> None:
    for _ in range(4):
        submit("test_tiny")
    demo_page.goto("/tasks/?kind=test_tiny")
    boxes = demo_page.locator("[data-choice]")
    boxes.nth(0).click()
    boxes.nth(2).click(modifiers=["Shift"])
    expect(demo_page.locator("[data-bulk-count]")).to_have_text("已选 3 项")
    everything = demo_page.get_by_role("checkbox", name="选择本页全部")
    everything.check()
    expect(demo_page.locator("[data-bulk-count]")).to_have_text(f"已选 {boxes.count()} 项")
    everything.uncheck()
    expect(demo_page.get_by_role("button", name="重新执行")).to_be_disabled()


def test_a_failure_is_dismissed_from_my_work(
    demo_page: Page, submit: Submit, tmp_path: Path
) -> None:
    task_id = submit("test_stumbling", folder=str(tmp_path))
    demo_page.goto("/")
    failed = demo_page.locator(f'[data-section="attention"] [data-task-row="{task_id}"]')
    expect(failed).to_contain_text("未修好")
    failed.get_by_role("button", name="不再提醒").click()
    recent = demo_page.locator(f'[data-section="recent"] [data-task-row="{task_id}"]')
    expect(recent).to_contain_text("失败")
