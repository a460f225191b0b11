"""The admin in a browser: its first page, and many tasks changed from the list."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.gated import GatedTask
from tests.browser.test_operations import operator_page
from tests.browser.test_pages import assert_fits

__all__ = ["operator_page"]
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_the_first_page_shows_how_it_goes(operator_page: Page, gated: GatedTask) -> None:
    page = operator_page
    strangers: list[str] = []
    site = page.url.rstrip("/")
    page.on("request", lambda asked: strangers.append(asked.url) if is_foreign(asked, site) else 0)
    page.goto("/admin/")
    for part in ("今天", "失败的任务", "通道", "执行进程"):
        expect(page.locator(".home__card h2", has_text=part)).to_be_visible()
    assert_fits(page, "/admin/")
    page.get_by_role("link", name="个进行中").click()
    expect(
        page.get_by_role("link", name=gated.task_id).or_(page.locator("#result_list"))
    ).to_be_visible()
    assert strangers == []


def is_foreign(asked: object, site: str) -> bool:
    return not asked.url.startswith((site, "data:", "blob:"))  # type: ignore[attr-defined]


def test_a_task_is_found_by_its_id_and_cancelled_from_the_list(
    operator_page: Page, gated: GatedTask
) -> None:
    page = operator_page
    page.goto(f"/admin/tasks_app/task/?q={gated.task_id}")
    page.locator("#result_list input.action-select").first.check()
    page.locator('select[name="action"]').select_option("cancel_tasks")
    page.locator('button[name="index"]').click()
    expect(page.get_by_text("已处理 1 个任务。")).to_be_visible()
