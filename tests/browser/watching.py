"""What people see on the page of a task, found as they find it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.gated import GatedTask


def step(page: Page, name: str) -> Locator:
    return page.locator(f'[data-node="{name}"]')


def connection(page: Page) -> Locator:
    return page.locator('[data-part="connection"]')


def state(page: Page) -> Locator:
    return page.locator('[data-part="status"]')


def assert_history_is_whole(page: Page, gated: GatedTask) -> None:
    """The page tells every event of the server that is no mere progress, each once."""
    told = [str(event["seq"]) for event in gated.events() if event["type"] != "progress"]
    page.wait_for_selector(f'[data-seq="{told[-1]}"]', state="attached")
    lines = page.locator(".log__line").evaluate_all("all => all.map(line => line.dataset.seq)")
    assert len(set(lines)) == len(lines)
    assert set(told) <= set(lines)
