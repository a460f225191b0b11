"""Notices lead to their task, are read one by one or all at once, and come only if wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Submit
from tests.browser.looks import assert_sound_in_every_look
from tests.browser.watching import connection, state
from tests.servers.process import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def unread(page: Page, task_id: str) -> Locator:
    return page.locator(".notice-row--unread", has=page.locator(f'a[href="/tasks/{task_id}/"]'))


def shown(page: Page, row: Locator) -> int:
    """How many such rows there are when the page is opened anew."""
    page.goto("/notices/")
    return row.count()


def await_notice(page: Page, row: Locator) -> None:
    wait_until(lambda: shown(page, row) == 1, 60, "the notice comes")


def test_a_notice_leads_to_its_task_and_is_read_then(demo_page: Page, submit: Submit) -> None:
    page, task_id = demo_page, submit("test_asking", question={"text": "哪一天？"})
    row = unread(page, task_id)
    await_notice(page, row)
    expect(row).to_contain_text("未读")
    assert_sound_in_every_look(page, "unread")
    row.get_by_role("link").click()
    expect(state(page)).to_have_text("等待补充")
    expect(connection(page)).to_have_text("实时")
    wait_until(lambda: shown(page, row) == 0, 30, "it is read")


def test_all_are_read_at_once(demo_page: Page, submit: Submit) -> None:
    page, task_id = demo_page, submit("test_asking", question={"text": "哪一天？"})
    await_notice(page, unread(page, task_id))
    page.get_by_role("button", name="全部标为已读").click()
    expect(page.locator(".notice-row--unread")).to_have_count(0)
    expect(page.get_by_role("button", name="全部标为已读")).to_have_count(0)
    expect(page.get_by_role("link", name="通知").first).not_to_contain_text("1")


@pytest.fixture
def wishes(demo_page: Page) -> Iterator[Page]:
    """The page of notices, whose wishes are put back at the end."""
    demo_page.goto("/notices/")
    yield demo_page
    demo_page.goto("/notices/")
    demo_page.get_by_role("checkbox", name="任务完成：站内").check()
    demo_page.get_by_role("button", name="保存").click()


def test_what_is_not_wanted_does_not_come(wishes: Page, submit: Submit) -> None:
    page = wishes
    page.get_by_role("checkbox", name="任务完成：站内").uncheck()
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("已保存，从下一条通知起生效。")).to_be_visible()
    expect(page.get_by_role("checkbox", name="任务完成：站内")).not_to_be_checked()
    quiet = submit("test_tiny")
    page.goto(f"/tasks/{quiet}/")
    expect(state(page)).to_have_text("已完成")
    loud = submit("test_asking", question={"text": "哪一天？"})
    await_notice(page, unread(page, loud))
    assert page.locator(f'a[href="/tasks/{quiet}/"]').count() == 0
