"""A law is loaded, found by its words or by number, and read as it stood on a day."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound_in_every_look
from tests.servers.stack import Stack
from tests.statutes.texts import NEW, OLD

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.fixture
def loaded(stack: Stack, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    stack.manage("load_statutes", str(tmp_path))


def test_an_article_is_found_by_words_and_by_number(demo_page: Page, loaded: None) -> None:
    page = demo_page
    page.goto("/statutes/")
    expect(page.get_by_text("示例买卖法").first).to_be_visible()
    page.get_by_label("查找文字或条号").fill("违约金 过分高于")
    page.keyboard.press("Enter")
    hit = page.locator(".statute-hit").first
    expect(hit).to_contain_text("第三条")
    expect(hit.locator("mark").first).to_be_visible()
    assert_sound_in_every_look(page, "search")
    hit.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("第三条")
    expect(page.locator(".statute").first).to_contain_text("过分高于")
    page.locator("details.statute summary").click()
    expect(page.locator("details.statute")).to_contain_text("可以请求增加")
    assert_sound_in_every_look(page, "article")
    page.goto("/statutes/")
    page.get_by_label("查找文字或条号").fill("示例买卖法第2条")
    page.get_by_label("在这一天有效的文本").fill("2015-06-01")
    page.keyboard.press("Enter")
    page.locator(".statute-hit a").first.click()
    expect(page.locator(".statute").first).to_contain_text("诚信原则")


def test_nothing_found_and_too_little_asked_are_told(demo_page: Page, loaded: None) -> None:
    demo_page.goto("/statutes/?q=石油钻井平台")
    expect(demo_page.get_by_text("已载入的文本中没有找到")).to_be_visible()
    demo_page.goto("/statutes/?q=，。")
    expect(demo_page.get_by_text("请输入要查找的文字")).to_be_visible()
