"""The admin in a browser: accessible, its first page, and many tasks changed from the list."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.gated import GatedTask
from tests.browser.looks import assert_sound
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_its_pages_are_accessible_and_run_under_the_strict_policy(
    looked_at_by_operator: Page, gated: GatedTask
) -> None:
    page = looked_at_by_operator
    trouble: list[str] = []
    page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else 0)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    for path in (
        "",
        "tasks_app/",
        "tasks_app/task/",
        f"tasks_app/task/{gated.task_id}/change/",
        f"tasks_app/task/{gated.task_id}/history/",
        "tasks_app/lane/",
        "litigation/rulepackagerow/",
        "litigation/rulepackagerow/1/change/",
        "litigation/rulepackagerow/1/trial/",
        "litigation/rateentry/add/",
        "documents/case/add/",
        "auth/user/1/change/",
        "django_celery_beat/periodictask/add/",
    ):
        answer = page.goto(f"/admin/{path}")
        assert answer
        assert answer.ok, path
        assert "unsafe" not in answer.headers["content-security-policy"]
        expect(page.locator("h1")).to_be_visible()
        page.wait_for_load_state("load")
        assert trouble == [], path
        assert_sound(page, path)
        trouble.clear()  # the check of accessibility itself puts styles into the page


def test_who_is_not_signed_in_is_led_through_the_one_door(page: Page, stack: Stack) -> None:
    page.goto("/admin/tasks_app/task/")
    page.fill("input[name=username]", "operator")
    page.fill("input[name=password]", stack.password("operator"))
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/admin/tasks_app/task/")
    expect(page.locator("#result_list, .paginator").first).to_be_visible()


def test_who_may_not_enter_is_told_so_and_led_back(demo_page: Page) -> None:
    demo_page.goto("/admin/")
    expect(demo_page.get_by_role("heading", name="没有权限")).to_be_visible()
    assert_sound(demo_page, "not allowed")
    demo_page.get_by_role("link", name="回到工作台").click()
    demo_page.wait_for_url("**/")


def test_the_theme_chosen_on_the_site_holds_here(operator_page: Page) -> None:
    page = operator_page
    page.get_by_role("button", name="切换深色或浅色").click()
    page.goto("/admin/")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.get_by_role("button", name="切换深色或浅色").click()
    assert page.locator("html").get_attribute("data-theme") == "light"


def test_the_first_page_shows_how_it_goes(operator_page: Page, gated: GatedTask) -> None:
    page = operator_page
    strangers: list[str] = []
    site = page.url.rstrip("/")
    page.on("request", lambda asked: strangers.append(asked.url) if is_foreign(asked, site) else 0)
    page.goto("/admin/")
    for part in ("今天", "失败的任务", "通道", "执行进程"):
        expect(page.locator(".home__card h2", has_text=part)).to_be_visible()
    assert_sound(page, "/admin/")
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
