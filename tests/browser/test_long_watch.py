"""Pages left open over night: after ten thousand events, or as many looks, they hold no more."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, Route, WebSocketRoute, expect

from tests.browser.gated import GatedTask
from tests.browser.watching import connection

pytestmark = [pytest.mark.browser, pytest.mark.one_stack, pytest.mark.timeout(300)]

NIGHT = 10_000
EVENING = 2_000  # by then every log is as long as it gets
MOST_GROWTH_BYTES = 1_000_000
MOST_NEW_NODES = 200
EVENING_LOOKS, NIGHT_LOOKS = 300, 1_500  # the browser keeps a record of its latest 250
PATIENCE_OF_A_LOOK_MILLISECONDS = 11_000


class Night:
    """Stands for the server and tells of a task that talks all night."""

    def __init__(self, page: Page, task: dict[str, Any]) -> None:
        self.task, self.seq = task, task["last_seq"]
        self.route: WebSocketRoute | None = None
        page.route_web_socket(re.compile(r"/ws/tasks/"), self._opened)

    def _opened(self, route: WebSocketRoute) -> None:
        self.route = route
        route.send(json.dumps({"type": "snapshot", "task": self.task, "last_seq": self.seq}))

    def pass_until(self, count: int) -> None:
        assert self.route
        nodes = [node["name"] for node in self.task["node_progress"]]
        while self.seq < count:
            self.seq += 1
            data = {
                "node": nodes[self.seq % 3],
                "message": f"第 {self.seq} 页",
                "node_progress": 50,
            }
            event = {"type": "progress", "seq": self.seq, "version": self.seq, "data": data}
            at = f"2026-03-05T0{self.seq % 10}:00:00+08:00"
            self.route.send(
                json.dumps({**event, "at": at, "actor": "", "task_id": self.task["task_id"]})
            )


def held(devtools: CDPSession) -> tuple[int, int]:
    """Bytes of the heap and nodes of the document, once the rubbish is out."""
    for _ in range(3):
        devtools.send("HeapProfiler.collectGarbage")
    nodes = devtools.send("Memory.getDOMCounters")["nodes"]
    return devtools.send("Runtime.getHeapUsage")["usedSize"], nodes


def test_memory_stays_flat_over_a_night_of_events(demo_page: Page, gated: GatedTask) -> None:
    _, task = gated.stack.call("GET", f"/api/v1/tasks/{gated.task_id}/", token=gated.token)
    night = Night(demo_page, task)
    demo_page.goto(gated.path)
    expect(connection(demo_page)).to_have_text("实时")
    devtools = demo_page.context.new_cdp_session(demo_page)
    night.pass_until(EVENING)
    wait_for_event(demo_page, EVENING)
    bytes_before, nodes_before = held(devtools)
    night.pass_until(NIGHT)
    wait_for_event(demo_page, NIGHT)
    bytes_after, nodes_after = held(devtools)
    assert bytes_after - bytes_before < MOST_GROWTH_BYTES
    assert nodes_after - nodes_before < MOST_NEW_NODES
    expect(demo_page.locator(".log__omitted").first).to_contain_text("没有显示在这里")


def wait_for_event(page: Page, seq: int) -> None:
    page.wait_for_selector(f'[data-seq="{seq}"]', state="attached", timeout=120_000)


def test_the_list_stays_flat_over_a_night_of_hints(demo_page: Page, gated: GatedTask) -> None:
    _, task = gated.stack.call("GET", f"/api/v1/tasks/{gated.task_id}/", token=gated.token)
    night = Night(demo_page, task)
    demo_page.goto("/tasks/")
    row = demo_page.locator(f'[data-task-row="{gated.task_id}"]')
    expect(row).to_contain_text("进行中")
    devtools = demo_page.context.new_cdp_session(demo_page)
    night.pass_until(EVENING)
    bytes_before, nodes_before = settled(demo_page, devtools)
    night.pass_until(NIGHT)
    bytes_after, nodes_after = settled(demo_page, devtools)
    assert bytes_after - bytes_before < MOST_GROWTH_BYTES
    assert nodes_after - nodes_before < MOST_NEW_NODES
    gated.open("one", "two", "three")
    gated.wait_for("completed")
    night.pass_until(NIGHT + 1)  # a hint like all the others, and the row is still true
    expect(row).to_contain_text("已完成")


def settled(page: Page, devtools: CDPSession) -> tuple[int, int]:
    page.wait_for_timeout(2_000)  # the last look at the server that the hints asked for
    return held(devtools)


class Watch:
    """Answers the looks of a page of operations, each with other numbers, as fast as they come."""

    def __init__(self, page: Page) -> None:
        self.looks, self.body = 0, ""
        page.route(re.compile(r"/operations/$"), self._answer)

    def _answer(self, route: Route) -> None:
        if not self.body:
            real = route.fetch().text()
            self.body = re.sub(r'data-live-every="\d+"', 'data-live-every="0.01"', real)
        self.looks += 1
        changed = re.sub(
            r"(?<=>)\d+(?=<)", lambda found: str(int(found[0]) + self.looks), self.body
        )
        route.fulfill(body=changed, content_type="text/html; charset=utf-8")

    def held_after(self, page: Page, looks: int, devtools: CDPSession) -> tuple[int, int]:
        """What is held after so many looks, once the last of them has given up waiting."""
        while self.looks < looks:
            page.wait_for_timeout(200)
        hide(page, True)
        page.wait_for_timeout(PATIENCE_OF_A_LOOK_MILLISECONDS)
        try:
            return held(devtools)
        finally:
            hide(page, False)


def hide(page: Page, is_hidden: bool) -> None:
    page.evaluate(
        "is => Object.defineProperty(document, 'hidden', { value: is, configurable: true })",
        is_hidden,
    )


@pytest.mark.usefixtures("gated")
def test_the_page_of_operations_stays_flat_over_a_night_of_looks(operator_page: Page) -> None:
    page = operator_page
    watch = Watch(page)
    page.goto("/operations/")
    devtools = page.context.new_cdp_session(page)
    bytes_before, nodes_before = watch.held_after(page, EVENING_LOOKS, devtools)
    bytes_after, nodes_after = watch.held_after(page, NIGHT_LOOKS, devtools)
    assert bytes_after - bytes_before < MOST_GROWTH_BYTES
    assert nodes_after - nodes_before < MOST_NEW_NODES
