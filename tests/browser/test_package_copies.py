"""A rule package is copied, changed and tried beside its source, all in the admin."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound_in_every_look

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PACKAGES = "/admin/litigation/rulepackagerow/"


def test_a_copy_is_changed_and_tried_on_a_case(operator_page: Page) -> None:
    page = operator_page
    page.goto(f"{PACKAGES}?q=contract_dispute_default")
    page.locator("#result_list input.action-select").first.check()
    page.locator('select[name="action"]').select_option("copy")
    page.locator('button[name="index"]').click()
    told = page.get_by_text(re.compile("已复制为"))
    expect(told).to_be_visible()
    made = re.search(r"已复制为 (\S+?)；", told.inner_text())
    assert made
    page.get_by_role("link", name=made[1], exact=True).click()
    text = page.locator("textarea[name=text]")
    whole = text.input_value()
    text.fill(whole + "\nnonsense = ")
    page.get_by_role("button", name="保存", exact=True).click()
    expect(page.locator(".errorlist").first).to_be_visible()
    assert_sound_in_every_look(page, "refused text")
    text.fill(re.sub(r"^weight = \d+$", "weight = 1", whole, flags=re.M))
    page.get_by_role("button", name="保存并继续编辑").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.get_by_role("link", name="试运行").click()
    page.get_by_role("button", name="试运行").click()
    expect(page.get_by_text(re.compile(r"\d+ 个要件的认定不同，\d+ 个相同"))).to_be_visible()
    expect(page.get_by_text("要件覆盖：")).to_be_visible()
    assert_sound_in_every_look(page, "trial")
