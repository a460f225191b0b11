"""Whatever happens between page and server: nothing lost, nothing repeated, and words for it."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.gated import GatedTask
from tests.browser.looks import assert_sound_in_every_look
from tests.browser.watching import assert_history_is_whole, connection, state, step
from tests.servers.process import wait_until
from tests.servers.proxy import Proxy
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

SOME_POLLS_MILLISECONDS = 45_000
NO_ANSWER_MILLISECONDS = 40_000  # 25 s of silence, then 10 s without a pong


@pytest.fixture
def proxy(stack: Stack) -> Iterator[Proxy]:
    between = Proxy(stack.port)
    yield between
    between.flow()
    between.close()


@pytest.fixture
def far_page(demo_page: Page, proxy: Proxy) -> Page:
    """The signed-in page, reached through the proxy: cookies belong to the host, not the port."""

    def goto(path: str) -> None:
        Page.goto(demo_page, f"http://127.0.0.1:{proxy.port}{path}")

    demo_page.goto = goto  # type: ignore[method-assign]  # one address for this test only
    return demo_page


def test_the_network_of_this_computer_goes_and_comes(demo_page: Page, gated: GatedTask) -> None:
    demo_page.goto(gated.path)
    expect(step(demo_page, "one")).to_contain_text("进行中")
    for gate, following in (("one", "two"), ("two", "three")):
        demo_page.context.set_offline(True)
        gated.open(gate)
        demo_page.context.set_offline(False)
        expect(step(demo_page, following)).to_contain_text("进行中")
    expect(connection(demo_page)).to_have_text("实时")
    gated.open("three")
    expect(state(demo_page)).to_have_text("已完成")
    assert_history_is_whole(demo_page, gated)


def test_a_proxy_that_closes_sockets_again_and_again(
    far_page: Page, proxy: Proxy, gated: GatedTask
) -> None:
    far_page.goto(gated.path)
    expect(connection(far_page)).to_have_text("实时")
    for gate, following in (("one", "two"), ("two", "three")):
        proxy.cut()
        gated.open(gate)
        expect(step(far_page, following)).to_contain_text("进行中")
        proxy.cut()
        expect(connection(far_page)).to_have_text("实时")
    gated.open("three")
    expect(state(far_page)).to_have_text("已完成")
    assert_history_is_whole(far_page, gated)


def test_a_line_that_is_silent_but_open_is_noticed_and_replaced(
    far_page: Page, proxy: Proxy, gated: GatedTask
) -> None:
    far_page.clock.install()
    far_page.goto(gated.path)
    expect(step(far_page, "one")).to_contain_text("进行中")
    proxy.swallow()
    gated.open("one", "two", "three")
    gated.wait_for("completed")
    far_page.clock.run_for(NO_ANSWER_MILLISECONDS)
    expect(connection(far_page)).not_to_have_text("实时")
    proxy.flow()
    proxy.cut()
    far_page.clock.run_for(SOME_POLLS_MILLISECONDS)
    expect(state(far_page)).to_have_text("已完成")
    assert_history_is_whole(far_page, gated)


def test_a_server_out_of_reach_is_told_in_words_and_comes_back_by_itself(
    far_page: Page, proxy: Proxy, gated: GatedTask
) -> None:
    far_page.clock.install()
    far_page.goto(gated.path)
    expect(connection(far_page)).to_have_text("实时")
    far_page.context.set_offline(True)
    proxy.cut()
    for _ in range(12):
        far_page.clock.run_for(8_000)
        if connection(far_page).text_content() == "离线":
            break
    expect(connection(far_page)).to_have_text("离线")
    expect(far_page.locator('[data-part="connection-note"]')).to_contain_text("任务不受影响")
    gated.open("one", "two", "three")
    gated.wait_for("completed")
    far_page.context.set_offline(False)  # `online` is heard: no timer has to run
    expect(connection(far_page)).to_have_text("实时")
    expect(state(far_page)).to_have_text("已完成")
    assert_history_is_whole(far_page, gated)


def test_a_restarted_server_is_found_again(demo_page: Page, gated: GatedTask, stack: Stack) -> None:
    demo_page.goto(gated.path)
    expect(step(demo_page, "one")).to_contain_text("进行中")
    stack.stop()
    try:
        expect(connection(demo_page)).not_to_have_text("实时")
        gated.open("one")
    finally:
        stack.start()
    gated.open("two", "three")
    expect(state(demo_page)).to_have_text("已完成", timeout=90_000)
    expect(connection(demo_page)).to_have_text("实时", timeout=60_000)
    assert_history_is_whole(demo_page, gated)


@contextmanager
def asleep(chromium: Browser) -> Iterator[None]:
    """No page runs meanwhile: its process stands still, as all do while a laptop sleeps."""
    devtools = chromium.new_browser_cdp_session()
    processes = devtools.send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [process["id"] for process in processes if process["type"] == "renderer"]
    assert pages
    for pid in pages:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pages:
            os.kill(pid, signal.SIGCONT)


def test_a_laptop_that_slept_catches_up(
    chromium: Browser, far_page: Page, proxy: Proxy, gated: GatedTask
) -> None:
    far_page.goto(gated.path)
    expect(step(far_page, "one")).to_contain_text("进行中")
    far_page.evaluate(
        "ticks = [performance.now()]; setInterval(() => ticks.push(performance.now()), 50)"
    )
    with asleep(chromium):
        asleep_at = time.monotonic()
        proxy.cut()  # what the line in between makes of a sleeper
        gated.open("one", "two", "three")
        gated.wait_for("completed")
        slept = time.monotonic() - asleep_at
    expect(state(far_page)).to_have_text("已完成")
    expect(connection(far_page)).to_have_text("实时")
    assert_history_is_whole(far_page, gated)
    gap = "Math.max(...ticks.slice(1).map((tick, index) => tick - ticks[index]))"
    wait_until(
        lambda: far_page.evaluate(gap) > slept * 900, 5, "a gap: no timer fired in its sleep"
    )


def test_a_browser_without_sockets_is_served_all_the_same(
    browser_context: BrowserContext, demo_page: Page, gated: GatedTask
) -> None:
    browser_context.add_init_script("delete globalThis.WebSocket")
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("轮询")
    expect(demo_page.locator('[data-part="connection-note"]')).to_contain_text("不支持")
    gated.open("one", "two", "three")
    expect(state(demo_page)).to_have_text("已完成")
    assert_history_is_whole(demo_page, gated)
    demo_page.goto("/")
    row = f'[data-section="recent"] [data-task-row="{gated.task_id}"]'
    expect(demo_page.locator(row)).to_be_visible()


def test_two_tabs_tell_the_same_and_an_act_in_one_shows_in_the_other(
    demo_page: Page, gated: GatedTask
) -> None:
    other = demo_page.context.new_page()
    for page in (demo_page, other):
        page.goto(gated.path)
        expect(connection(page)).to_have_text("实时")
    gated.open("one")
    for page in (demo_page, other):
        expect(step(page, "two")).to_contain_text("进行中")
    other.get_by_role("button", name="取消任务").click()
    other.get_by_role("dialog").get_by_role("button", name="取消任务").click()
    expect(state(demo_page)).to_have_text("已取消")
    demo_page.get_by_role("button", name="从停下的步骤继续").click()
    gated.open("two", "three")
    for page in (demo_page, other):
        expect(state(page)).to_have_text("已完成")
        assert_history_is_whole(page, gated)


def test_signing_out_in_another_tab_ends_the_page_with_a_way_on(
    demo_page: Page, gated: GatedTask, stack: Stack
) -> None:
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("实时")
    work = demo_page.context.new_page()
    work.goto("/")
    other = demo_page.context.new_page()
    other.goto("/tasks/")
    other.get_by_role("button", name="退出").click()
    other.wait_for_url("**/sign-in")
    for page in (demo_page, work):
        told = page.locator('[data-page-end="signed-out"]')
        expect(told).to_contain_text("任务在后台继续")
    expect(connection(demo_page)).to_have_text("已断开")
    demo_page.get_by_role("link", name="重新登录").click()
    demo_page.fill("input[name=username]", "demo")
    demo_page.fill("input[name=password]", stack.password("demo"))
    demo_page.get_by_role("button", name="登录").click()
    demo_page.wait_for_url(f"**{gated.path}")
    expect(connection(demo_page)).to_have_text("实时")


def test_a_task_deleted_while_it_is_watched_is_told_with_a_way_on(
    demo_page: Page, gated: GatedTask, stack: Stack
) -> None:
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("实时")
    delete = (
        f"from tasks_app.models import Task; Task.objects.filter(pk='{gated.task_id}').delete()"
    )
    stack.manage("shell", "-c", delete)
    told = demo_page.locator('[data-page-end="gone"]')
    expect(told).to_contain_text("已被删除")
    expect(connection(demo_page)).to_have_text("已断开")
    expect(demo_page.get_by_role("button", name="取消任务")).to_be_hidden()
    assert_sound_in_every_look(demo_page, "deleted")
    told.get_by_role("link", name="回到任务列表").click()
    expect(demo_page.get_by_role("heading", level=1)).to_have_text("任务")


def test_a_clock_wrong_by_an_hour_changes_no_time(
    browser_context: BrowserContext, demo_page: Page, gated: GatedTask
) -> None:
    browser_context.add_init_script(
        """{
            const Real = Date, hour = 3_600_000;
            globalThis.Date = class extends Real {
                constructor(...given) { super(...(given.length ? given : [Real.now() + hour])); }
                static now() { return Real.now() + hour; }
            };
        }"""
    )
    demo_page.goto(gated.path)
    took = step(demo_page, "one").locator("[data-node-time]")
    expect(took).to_have_text(re.compile(r"用时 \d+ 秒$"))
    first = took.text_content()
    expect(took).not_to_have_text(first or "")  # and it counts
    assert demo_page.evaluate("new Date() - performance.timeOrigin") > 3_500_000
