"""A citation is a link: it works before the script of the report, without it, and in a new tab."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looks import assert_sound, assert_sound_in_every_look
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_without_any_script_a_citation_opens_its_passage(
    chromium: Browser, demo_page: Page, analysis: str, stack: Stack
) -> None:
    context = chromium.new_context(
        base_url=stack.url,
        locale="zh-CN",
        java_script_enabled=False,
        storage_state=demo_page.context.storage_state(),
    )
    page = context.new_page()
    page.goto(f"/analyses/{analysis}/")
    page.locator("#timeline .cite").first.click()
    expect(page.locator("mark#passage")).to_be_in_viewport()
    quote = page.locator(".source__quote").inner_text()
    assert page.locator("mark").all_inner_texts() == quote.split("\n")
    page.get_by_role("link", name="下一个出处").click()
    expect(page.locator("mark#passage")).to_be_in_viewport()
    page.get_by_role("link", name="案件分析报告").click()
    expect(page.locator("#conclusion")).to_be_visible()
    context.close()


def test_a_click_before_the_script_has_come_is_not_lost(demo_page: Page, analysis: str) -> None:
    demo_page.route("**/report-page*.js", lambda route: route.abort())
    demo_page.goto(f"/analyses/{analysis}/")
    demo_page.locator("#timeline .cite").first.click()
    expect(demo_page.locator("mark#passage")).to_be_in_viewport()


def test_with_a_key_held_the_source_opens_in_another_tab(demo_page: Page, analysis: str) -> None:
    demo_page.goto(f"/analyses/{analysis}/")
    demo_page.wait_for_load_state("load")
    with demo_page.context.expect_page() as opened:
        demo_page.locator("#timeline .cite").first.click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator("mark#passage")).to_be_visible()
    expect(demo_page.locator("#source-panel")).to_be_hidden()
    demo_page.locator("#timeline .cite").first.click()
    expect(demo_page.locator("#source-panel")).to_be_visible()
    assert_sound_in_every_look(demo_page, "panel", "#source-panel")


def test_the_source_is_accessible_and_fits(looked_at: Page, analysis: str) -> None:
    page = looked_at
    page.goto(f"/analyses/{analysis}/sources/2#passage")
    expect(page.locator("mark#passage")).to_be_in_viewport()
    assert_sound(page, "source")
