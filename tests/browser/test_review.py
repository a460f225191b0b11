"""A lawyer reviews findings on the report, at the same time as a colleague, and takes it along."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.analysed import ROOT
from tests.browser.looks import assert_sound_in_every_look
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def first(page: Page) -> Locator:
    return page.locator("#findings .finding").first


def open_review(page: Page) -> Locator:
    first(page).get_by_role("button", name="审阅").click()
    return page.get_by_role("dialog")


def test_a_finding_is_accepted_edited_rejected_and_withdrawn(
    demo_page: Page, own_analysis: str, tmp_path: Path
) -> None:
    page, trouble = demo_page, []
    page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else 0)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(f"/analyses/{own_analysis}/")
    engine = first(page).locator(".report__text").inner_text().split("审阅")[0].strip()
    dialog = open_review(page)
    assert_sound_in_every_look(page, "dialog", "dialog[open]")
    dialog.get_by_label("确认").check()
    dialog.get_by_role("button", name="保存决定").click()
    expect(dialog).to_be_hidden()
    expect(first(page)).to_contain_text("律师确认")
    expect(page.locator("#reviewed")).to_contain_text("已确认 1")
    dialog = open_review(page)
    dialog.get_by_label("修改", exact=True).check()
    dialog.get_by_label("修改后的文字").fill("律师的表述")
    dialog.get_by_label("备注").fill("见证据五")
    dialog.get_by_role("button", name="保存决定").click()
    expect(first(page)).to_contain_text("律师的表述")
    expect(first(page)).to_contain_text("见证据五")
    expect(first(page).locator(".finding__engine")).to_contain_text(engine[:12])
    assert_sound_in_every_look(page, "edited", "#findings")
    dialog = open_review(page)
    dialog.get_by_text("历次决定").click()
    expect(dialog.locator("[data-review-history] li")).to_have_count(2)
    dialog.get_by_label("排除").check()
    dialog.get_by_role("button", name="保存决定").click()
    expect(first(page).locator("del")).to_contain_text(engine[:12])
    expect(page.locator("#reviewed")).to_contain_text("被律师排除的认定")
    page.reload()
    expect(first(page).locator("del")).to_be_visible()
    page.locator("summary", has_text="下载").click()
    with page.expect_download() as coming:
        page.locator('a[href$="format=md"]').first.click()
    coming.value.save_as(tmp_path / "report.md")
    assert "被律师排除的认定" in (tmp_path / "report.md").read_text()
    dialog = open_review(page)
    dialog.get_by_label("撤回先前的决定").check()
    dialog.get_by_role("button", name="保存决定").click()
    expect(first(page).locator("del")).to_have_count(0)
    assert trouble == []


def test_a_colleague_who_was_faster_is_shown_and_nothing_typed_is_lost(
    demo_page: Page, own_analysis: str, stack: Stack
) -> None:
    page = demo_page
    page.goto(f"/analyses/{own_analysis}/")
    dialog = open_review(page)
    dialog.get_by_label("修改", exact=True).check()
    dialog.get_by_label("修改后的文字").fill("我写了很久的表述")
    name = first(page).get_attribute("id").removeprefix("finding-")
    address = f"{ROOT}/{own_analysis}/findings/{name}/review"
    said = {"decision": "rejected", "note": "同事的理由"}
    status, _ = stack.call("POST", address, said, stack.token())
    assert status == 201
    dialog.get_by_role("button", name="保存决定").click()
    expect(dialog.get_by_role("alert")).to_contain_text("同事的理由")
    expect(dialog.get_by_label("修改后的文字")).to_have_value("我写了很久的表述")
    assert_sound_in_every_look(page, "colleague", "dialog[open]")
    dialog.get_by_role("button", name="保存决定").click()
    expect(first(page)).to_contain_text("我写了很久的表述")
    _, told = stack.call("GET", f"{ROOT}/{own_analysis}/reviews", None, stack.token())
    assert [one["decision"] for one in told["findings"][name]] == ["rejected", "edited"]


def test_an_expired_sign_in_keeps_what_was_typed(demo_page: Page, analysis: str) -> None:
    page = demo_page
    page.goto(f"/analyses/{analysis}/")
    dialog = open_review(page)
    dialog.get_by_label("排除").check()
    dialog.get_by_label("备注").fill("没有丢")
    page.context.clear_cookies()
    dialog.get_by_role("button", name="保存决定").click()
    expect(dialog.locator("[data-review-state]")).not_to_be_empty()
    expect(dialog.get_by_label("备注")).to_have_value("没有丢")


def test_the_timeline_is_drawn_and_zoomed_by_mouse_and_keyboard(
    demo_page: Page, analysis: str
) -> None:
    page = demo_page
    page.goto(f"/analyses/{analysis}/")
    axis = page.locator("[data-axis]")
    drawn = axis.locator(".axis__event")
    expect(drawn).to_have_count(page.locator(".timeline__event").count())
    expect(drawn.first).to_have_attribute("lang", "zh-Hans")  # spoken so on English pages too
    width = "document.querySelector('[data-axis-track]').clientWidth"
    narrow = page.evaluate(width)
    axis.get_by_role("button", name="放大").click()
    axis.get_by_role("button", name="放大").press("Enter")
    assert page.evaluate(width) == narrow * 4
    assert drawn.evaluate_all(
        """all => all.some((one) => {
            const shown = one.closest('[data-axis-window]').getBoundingClientRect();
            const left = one.getBoundingClientRect().left;
            return left >= shown.left && left < shown.right;
        })"""
    ), "however far one zooms, an event is in sight"
    assert_sound_in_every_look(page, "zoomed", "#timeline")
    axis.get_by_role("button", name="全部").click()
    assert page.evaluate(width) == narrow
    drawn.first.press("Enter")
    assert page.url.endswith("#event-1")


def test_a_report_of_two_thousand_citations_stays_usable(
    demo_page: Page, own_analysis: str, stack: Stack
) -> None:
    page = demo_page
    code = f"from tests.browser.long_report import lengthen; lengthen({own_analysis!r}, 2000)"
    stack.manage("shell", "-c", code)
    page.goto(f"/analyses/{own_analysis}/")
    expect(page.locator(".timeline__event")).to_have_count(2000)
    cite = page.locator(".timeline__event").last.locator(".cite")
    cite.click()
    panel = page.locator("#source-panel")
    expect(panel.locator("mark").first).to_contain_text("编号01999")
    expect(panel.locator('[data-source="state"]')).not_to_contain_text("不一致")
    panel.get_by_role("button", name="上一个出处").click()
    expect(panel.locator("mark").first).to_contain_text("编号01998")
    page.keyboard.press("Escape")
    expect(cite).to_be_focused()
    dialog = open_review(page)
    dialog.get_by_label("确认").check()
    dialog.get_by_role("button", name="保存决定").click()
    expect(first(page)).to_contain_text("律师确认")
    assert page.locator("[data-axis]").bounding_box()["height"] < 600
