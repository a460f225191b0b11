"""The page of a task beyond its progress: questions, failures, attempts, replay, alerts, boost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Submit
from tests.browser.gated import GatedTask
from tests.browser.watching import connection, state, step
from tests.chinese import CHINESE
from tests.servers.stack import Stack

pytestmark = pytest.mark.browser


def test_a_question_is_answered_where_it_is_read(demo_page: Page, submit: Submit) -> None:
    task_id = submit("test_asking", question={"text": "起算日是哪一天？<b>请写明</b>"})
    demo_page.goto(f"/tasks/{task_id}/")
    expect(demo_page.get_by_text("起算日是哪一天？<b>请写明</b>")).to_be_visible()
    expect(demo_page.locator('[data-question="until"]')).to_contain_text("前回答")
    expect(demo_page).to_have_title(re.compile(r"^\? "))
    send = demo_page.get_by_role("button", name="提交回答并继续")
    send.click()
    expect(demo_page.get_by_role("alert").filter(has_text="请先写下")).to_be_visible()
    field = demo_page.get_by_role("textbox", name="起算日是哪一天")
    expect(field).to_be_focused()
    field.fill("2024-03-01")
    send.click()
    expect(state(demo_page)).to_have_text("已完成")
    expect(demo_page.locator("[data-question-card]")).to_be_hidden()


def test_what_is_being_typed_outlives_news_from_the_server(
    demo_page: Page, submit: Submit, stack: Stack
) -> None:
    task_id = submit("test_asking", question={"text": "哪一天？"})
    demo_page.goto(f"/tasks/{task_id}/")
    demo_page.get_by_role("textbox", name="哪一天？").fill("写到一半")
    remind = (
        "from django.db import transaction; from tasks_app.models import Task;"
        "from tasks_app.events import event_record\n"
        f"with transaction.atomic(): event_record(task=Task.objects.get(pk='{task_id}'),"
        " type='log', data={'message': '有新消息'})"
    )
    stack.manage("shell", "-c", remind)
    expect(demo_page.locator('[data-log="task"]')).to_contain_text("有新消息")
    expect(demo_page.get_by_role("textbox", name="哪一天？")).to_have_value("写到一半")


def test_one_of_several_answers_is_chosen(demo_page: Page, submit: Submit, stack: Stack) -> None:
    task_id = submit("test_asking", question={"text": "哪一方？", "choices": ["原告", "被告"]})
    demo_page.goto(f"/tasks/{task_id}/")
    demo_page.get_by_role("radio", name="被告").check()
    demo_page.get_by_role("button", name="提交回答并继续").click()
    expect(state(demo_page)).to_have_text("已完成")
    _, result = stack.call("GET", f"/api/v1/tasks/{task_id}/result", token=stack.token())
    assert result["result"]["answer"] == "被告"


def test_a_failure_says_why_and_goes_on_from_where_it_stopped(
    demo_page: Page, submit: Submit, tmp_path: Path
) -> None:
    demo_page.goto(f"/tasks/{submit('test_stumbling', folder=str(tmp_path))}/")
    expect(state(demo_page)).to_have_text("失败")
    expect(demo_page.locator('[data-part="failure"]')).to_contain_text("<b>材料</b>未修好")
    expect(demo_page.locator('[data-part="failure"]')).to_contain_text("still_broken")
    expect(step(demo_page, "two")).to_contain_text("失败")
    (tmp_path / "mended").touch()
    demo_page.get_by_role("button", name="从停下的步骤继续").click()
    expect(state(demo_page)).to_have_text("已完成")
    attempts = demo_page.locator("[data-attempt]")
    expect(attempts).to_have_count(2)
    expect(attempts.nth(0)).to_contain_text("完成")
    expect(attempts.nth(1)).to_contain_text("<b>材料</b>未修好。（still_broken）")
    expect(demo_page.locator('[data-log="one"]')).to_contain_text("此前已完成，跳过")


def test_a_failure_is_tried_again_from_the_beginning(
    demo_page: Page, submit: Submit, tmp_path: Path
) -> None:
    demo_page.goto(f"/tasks/{submit('test_stumbling', folder=str(tmp_path))}/")
    expect(state(demo_page)).to_have_text("失败")
    (tmp_path / "mended").touch()
    demo_page.get_by_role("button", name="从头重新执行").click()
    expect(state(demo_page)).to_have_text("已完成")
    lines = demo_page.locator('[data-log="one"]')
    expect(lines.get_by_text("开始")).to_have_count(2)
    expect(lines).not_to_contain_text("跳过")
    expect(demo_page.locator('[data-part="failure"]')).to_be_hidden()


def test_whoever_reads_english_is_told_in_english_why_it_failed(
    demo_page: Page, stack: Stack
) -> None:
    body = {
        "package_id": "contract_dispute_default",
        "case_type": "contract_performance",
        "case_position": "plaintiff",
        "user_input": "The weather is fine today.",
    }
    token = stack.token()
    _, started = stack.call("POST", "/api/v1/litigation-analysis/start", body, token)
    page = demo_page
    page.goto(f"/tasks/{started['task_id']}/")
    expect(state(page)).to_have_text("失败", timeout=60_000)
    page.get_by_role("button", name="English").click()
    expect(page.locator('[data-part="failure"]')).to_contain_text("do not look like a case")
    expect(page.locator("[data-attempt]")).to_contain_text("do not look like a case")
    page.locator("details").evaluate_all("all => all.forEach((each) => (each.open = true))")
    expect(page.locator('[data-log="task"]')).to_contain_text("do not look like a case")
    told = page.locator("[data-task-page]").inner_text()
    title = page.locator("h1").inner_text()
    assert CHINESE.findall(told.replace(title, "")) == []


def test_the_history_is_replayed_by_keyboard(demo_page: Page, gated: GatedTask) -> None:
    gated.open("one", "two", "three")
    gated.wait_for("completed")
    demo_page.goto(gated.path)
    demo_page.get_by_role("button", name="回放进度").click()
    slider = demo_page.get_by_role("slider", name="历史中的位置")
    expect(slider).to_be_focused()
    expect(step(demo_page, "one")).to_contain_text("未开始")
    expect(demo_page.locator('[data-part="percent"]')).to_have_text("0%")
    events = gated.events()
    started = next(e["seq"] for e in events if e["data"].get("state") == "started")
    for _ in range(started):
        demo_page.keyboard.press("ArrowRight")
    expect(step(demo_page, "one")).to_contain_text("进行中")
    expect(slider).to_have_attribute(
        "aria-valuetext", re.compile(rf"^第 {started} / {len(events)}")
    )
    demo_page.keyboard.press("End")
    expect(state(demo_page)).to_have_text("已完成")
    demo_page.get_by_role("button", name="上一条").click()
    expect(state(demo_page)).to_have_text("进行中")
    demo_page.get_by_role("button", name="播放").click()
    expect(state(demo_page)).to_have_text("已完成")
    demo_page.get_by_role("button", name="回到最终状态").click()
    expect(demo_page.locator('[data-part="percent"]')).to_have_text("100%")
    expect(demo_page.get_by_role("button", name="回放进度")).to_be_focused()


def test_the_picture_in_the_tab_follows_the_task(demo_page: Page, gated: GatedTask) -> None:
    demo_page.goto(gated.path)
    expect(step(demo_page, "one")).to_contain_text("进行中")
    running = drawn_picture(demo_page)
    gated.open("one")
    expect(step(demo_page, "two")).to_contain_text("进行中")
    further = drawn_picture(demo_page, running)
    gated.open("two", "three")
    expect(state(demo_page)).to_have_text("已完成")
    drawn_picture(demo_page, running, further)


def drawn_picture(page: Page, *seen: str) -> str:
    """The picture in the tab, once it is drawn and none of those; it follows the words."""
    picture = 'document.querySelector("link[rel=icon]").href'
    is_new = f"seen => {picture}.startsWith('data:') && !seen.includes({picture})"
    page.wait_for_function(is_new, arg=list(seen))
    return str(page.evaluate(picture))


@pytest.fixture
def unwatched_page(demo_page: Page) -> Page:
    """A page whose browser allows notifications and whose reader looks elsewhere."""
    demo_page.context.grant_permissions(["notifications"])
    demo_page.context.add_init_script(
        """{
            document.hasFocus = () => false;
            globalThis.told = [];
            globalThis.Notification = class {
                static permission = "granted";
                static requestPermission = async () => "granted";
                constructor(title, options) { told.push(`${title}: ${options.body}`); }
            };
        }"""
    )
    return demo_page


def test_the_end_is_told_outside_the_page_on_request_only(
    unwatched_page: Page, gated: GatedTask
) -> None:
    page = unwatched_page
    page.goto(gated.path)
    page.get_by_role("button", name="结束时提醒我").click()
    expect(page.get_by_role("button", name="已开启提醒")).to_be_visible()
    gated.open("one", "two", "three")
    expect(state(page)).to_have_text("已完成")
    assert page.evaluate("told") == ["测试: 任务已完成"]
    page.reload()
    expect(connection(page)).to_have_text("实时")
    assert page.evaluate("told") == [], "an old end is no news"


def test_nobody_is_told_who_did_not_ask(unwatched_page: Page, gated: GatedTask) -> None:
    unwatched_page.goto(gated.path)
    expect(step(unwatched_page, "one")).to_contain_text("进行中")
    gated.open("one", "two", "three")
    expect(state(unwatched_page)).to_have_text("已完成")
    assert unwatched_page.evaluate("told") == []


@pytest.fixture
def paused_lane(stack: Stack) -> Iterator[str]:
    stack.manage("lanes", "pause", "high")
    yield "high"
    stack.manage("lanes", "resume", "high")


def test_boost_is_for_those_who_may_and_shows_at_once(
    demo_page: Page, submit: Submit, stack: Stack, paused_lane: str
) -> None:
    task_id = submit("test_tiny")
    demo_page.goto(f"/tasks/{task_id}/")
    expect(demo_page.locator('[data-part="queue"]')).to_have_text("第 1 位，通道已暂停，恢复后开始")
    expect(demo_page.get_by_role("button", name="加急")).to_have_count(0)
    allow(stack, is_allowed=True)
    try:
        demo_page.reload()
        demo_page.get_by_role("button", name="加急", exact=True).click()
        expect(demo_page.locator('[data-part="boosted"]')).to_be_visible()
        demo_page.get_by_role("button", name="取消加急").click()
        expect(demo_page.locator('[data-part="boosted"]')).to_be_hidden()
    finally:
        allow(stack, is_allowed=False)


def allow(stack: Stack, *, is_allowed: bool) -> None:
    change = "add" if is_allowed else "remove"
    stack.manage(
        "shell",
        "-c",
        "from django.contrib.auth.models import Permission, User;"
        f"User.objects.get(username='demo').user_permissions.{change}("
        "Permission.objects.get(codename='boost_task'))",
    )
