"""The page of a running task: live, cut off, left and come back to, cancelled."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.gated import GatedTask
from tests.browser.looks import assert_sound_in_every_look
from tests.browser.watching import assert_history_is_whole, connection, state, step

pytestmark = pytest.mark.browser

LADDER_MILLISECONDS = 40_000  # five reconnects, jitter included
SOCKET_RETRY_MILLISECONDS = 31_000
TWO_POLLS_MILLISECONDS = 40_000  # one may be given up because the clock leapt
ANY_NAME = re.compile(r".+")


def test_steps_light_up_as_they_run_and_the_end_is_told(demo_page: Page, gated: GatedTask) -> None:
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("实时")
    expect(step(demo_page, "one")).to_contain_text("进行中")
    expect(step(demo_page, "one")).to_contain_text("waiting")
    expect(step(demo_page, "two")).to_contain_text("未开始")
    gated.open("one")
    expect(step(demo_page, "one")).to_contain_text("已完成")
    expect(step(demo_page, "two")).to_contain_text("进行中")
    expect(demo_page.locator('[data-part="announcement"]')).to_have_text("正在进行：two")
    expect(demo_page).to_have_title(re.compile(r"^\d+% · "))
    gated.open("two", "three")
    expect(state(demo_page)).to_have_text("已完成")
    expect(demo_page.locator('[data-part="percent"]')).to_have_text("100%")
    expect(demo_page).to_have_title(re.compile("^✓ "))


def test_the_page_may_be_closed_and_finds_everything_when_it_comes_back(
    demo_page: Page, gated: GatedTask
) -> None:
    demo_page.goto(gated.path)
    expect(step(demo_page, "one")).to_contain_text("进行中")
    demo_page.close()
    gated.open("one", "two")
    again = demo_page.context.new_page()
    again.goto(gated.path)
    expect(step(again, "three")).to_contain_text("进行中")
    gated.open("three")
    expect(state(again)).to_have_text("已完成")
    assert_history_is_whole(again, gated)


@dataclass
class Wire:
    """Stands between the page and the site's sockets and cuts them when told."""

    is_cut: bool = False
    routes: list[WebSocketRoute] = field(default_factory=list)

    def carry(self, route: WebSocketRoute) -> None:
        if self.is_cut:
            route.close(code=1001)
            return
        route.connect_to_server()
        self.routes.append(route)

    def cut(self) -> None:
        self.is_cut = True
        for route in self.routes:
            route.close(code=1001)
        self.routes.clear()


@pytest.fixture
def wire(demo_page: Page) -> Wire:
    wire = Wire()
    demo_page.route_web_socket(re.compile(r"/ws/tasks/"), wire.carry)
    return wire


def test_without_sockets_the_page_polls_and_later_returns_by_itself(
    demo_page: Page, wire: Wire, gated: GatedTask
) -> None:
    demo_page.clock.install()
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("实时")
    wire.cut()
    expect(connection(demo_page)).to_have_text("连接中")
    climb(demo_page, "轮询")
    gated.open("one")
    expect(step(demo_page, "one")).to_contain_text("已完成", timeout=TWO_POLLS_MILLISECONDS)
    wire.is_cut = False
    demo_page.clock.fast_forward(SOCKET_RETRY_MILLISECONDS)
    expect(connection(demo_page)).to_have_text("实时")
    gated.open("two", "three")
    expect(state(demo_page)).to_have_text("已完成")
    assert_history_is_whole(demo_page, gated)


def test_a_cut_of_a_moment_is_mended_without_loss(
    demo_page: Page, wire: Wire, gated: GatedTask
) -> None:
    demo_page.goto(gated.path)
    expect(step(demo_page, "one")).to_contain_text("进行中")
    wire.cut()
    gated.open("one", "two")
    wire.is_cut = False
    expect(connection(demo_page)).to_have_text("实时")
    gated.open("three")
    expect(state(demo_page)).to_have_text("已完成")
    assert_history_is_whole(demo_page, gated)


def test_cancelling_asks_first_and_can_be_taken_up_again(demo_page: Page, gated: GatedTask) -> None:
    demo_page.goto(gated.path)
    expect(step(demo_page, "one")).to_contain_text("进行中")
    demo_page.get_by_role("button", name="取消任务").click()
    dialog = demo_page.get_by_role("dialog")
    assert_sound_in_every_look(demo_page, "before the yes")
    for _ in range(2):  # a change of mind is allowed twice
        dialog.get_by_role("button", name="不取消").click()
        expect(dialog).to_be_hidden()
        expect(state(demo_page)).to_have_text("进行中")
        demo_page.get_by_role("button", name="取消任务").click()
    dialog.get_by_role("button", name="取消任务").click()
    expect(state(demo_page)).to_have_text("已取消")
    gated.open("one", "two", "three")
    demo_page.get_by_role("button", name="从停下的步骤继续").click()
    expect(state(demo_page)).to_have_text("已完成")


def test_my_work_moves_the_task_when_it_is_done(demo_page: Page, gated: GatedTask) -> None:
    demo_page.goto("/")
    row = f'[data-task-row="{gated.task_id}"]'
    expect(demo_page.locator(f'[data-section="running"] {row}')).to_be_visible()
    gated.open("one", "two", "three")
    unviewed = demo_page.locator(f'[data-section="unviewed"] {row}')
    expect(unviewed).to_be_visible()
    unviewed.get_by_role("link", name=ANY_NAME).first.click()
    expect(connection(demo_page)).to_have_text("实时")  # the page is alive, so it was looked at
    demo_page.goto("/")
    expect(demo_page.locator(f'[data-section="recent"] {row}')).to_be_visible()


def test_a_task_started_elsewhere_appears_in_my_work(
    demo_page: Page, request: pytest.FixtureRequest
) -> None:
    demo_page.goto("/")
    gated: GatedTask = request.getfixturevalue("gated")
    row = demo_page.locator(f'[data-section="running"] [data-task-row="{gated.task_id}"]')
    expect(row).to_be_visible()


def test_signing_out_elsewhere_is_told_in_words(
    demo_page: Page, wire: Wire, gated: GatedTask
) -> None:
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("实时")
    demo_page.context.clear_cookies()
    wire.cut()
    wire.is_cut = False
    expect(connection(demo_page)).to_have_text("已断开")
    told = demo_page.locator('[data-page-end="signed-out"]')
    expect(told).to_contain_text("登录已失效")
    expect(demo_page.get_by_role("button", name="取消任务")).to_be_hidden()
    told.get_by_role("link", name="重新登录").click()
    assert demo_page.url.endswith(f"/sign-in?next=/tasks/{gated.task_id}/")


def climb(page: Page, word: str) -> None:
    """Lets the page's clock run until the connection says `word`."""
    for _ in range(8):
        page.clock.fast_forward(LADDER_MILLISECONDS // 2)
        try:
            expect(connection(page)).to_have_text(word, timeout=1_500)
        except AssertionError:
            continue
        return
    expect(connection(page)).to_have_text(word)
