"""Changing a day under the money sheet, running again, and reading what differs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound, assert_sound_in_every_look

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_a_changed_day_changes_the_sums_at_once(demo_page: Page, analysis: str) -> None:
    trouble: list[str] = []
    demo_page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else 0)
    demo_page.on("pageerror", lambda error: trouble.append(str(error)))
    demo_page.goto(f"/analyses/{analysis}/")
    panel = demo_page.locator("[data-recalculation]")
    panel.locator("summary").click()
    panel.get_by_label("分析基准日").fill("2026-03-31")
    expect(panel.get_by_role("status")).to_have_text("与报告不同之处已标出。")
    expect(panel.locator("[data-recalculation-result]")).to_contain_text("2026-03-31")
    expect(panel.locator(".recalculation__changed").first).to_be_visible()
    panel.get_by_role("button", name="增加一笔付款").click()
    added = panel.get_by_role("group", name="新增付款")
    added.get_by_label("付款日").fill("2024-01-10")
    added.get_by_label("金额").fill("100000")
    expect(panel.locator("[data-recalculation-result]")).to_contain_text("律师录入")
    assert_sound_in_every_look(demo_page, "recalculation", "[data-recalculation]")
    panel.get_by_label("分析基准日").fill("2025-09-30")
    added.get_by_label("金额").fill("")
    expect(panel.get_by_role("status")).to_have_text("与报告一致。")
    assert trouble == []


def test_odds_that_the_lawyer_enters_give_a_range_at_once(demo_page: Page, analysis: str) -> None:
    demo_page.goto(f"/analyses/{analysis}/")
    panel = demo_page.locator("[data-settlement]")
    panel.locator("summary").click()
    odds = panel.get_by_label("支持的可能性（百分比）", exact=True)
    expect(odds.first).to_have_value("")
    odds.first.fill("80")
    expect(panel.get_by_role("status")).to_contain_text("请录入支持的可能性")
    for one in odds.all():
        one.fill("80")
    expect(panel.locator("[data-settlement-result]")).to_contain_text("可以和解的区间")
    panel.get_by_label("原告继续诉讼的费用（元）").fill("-1")
    expect(panel.locator("[data-settlement-result]")).not_to_contain_text("可以和解的区间")
    panel.get_by_label("原告继续诉讼的费用（元）").fill("20000")
    expect(panel.locator("[data-settlement-result]")).to_contain_text("20,000.00")
    assert_sound_in_every_look(demo_page, "settlement", "[data-settlement]")


def test_running_again_leads_to_a_comparison(demo_page: Page, analysis: str) -> None:
    demo_page.goto(f"/analyses/{analysis}/")
    demo_page.get_by_text("有新材料？重新分析并比较").click()
    demo_page.get_by_label("计算截止日").fill("2026-03-31")
    demo_page.get_by_role("button", name="重新分析").click()
    expect(demo_page.get_by_role("heading", name="步骤")).to_be_visible()
    report = demo_page.get_by_role("link", name="查看报告")
    expect(report).to_be_visible(timeout=120_000)
    report.click()
    demo_page.get_by_text("有新材料？重新分析并比较").click()
    demo_page.get_by_role("link", name="2025-09-30").first.click()
    expect(demo_page.get_by_role("heading", level=1)).to_have_text("两次分析的不同")
    expect(demo_page.locator("#total")).to_contain_text("与分析设置不同有关")
    assert_sound(demo_page, "difference")


def test_a_cited_article_opens(demo_page: Page, analysis: str) -> None:
    demo_page.goto(f"/analyses/{analysis}/#law")
    demo_page.locator("#law a.article").first.click()
    expect(demo_page.get_by_text("要旨（非原文）")).to_be_visible()
    assert_sound_in_every_look(demo_page, "article")
    demo_page.goto("/statutes/?q=违约")
    assert_sound(demo_page, "statutes")
