"""The main job by clicking: papers of a sample in, progress live, a report whose citations open."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.servers.stack import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

SAMPLE = ROOT / "samples" / "steel_sale_plaintiff"
READING_MILLISECONDS = 240_000  # scans are read by OCR on whatever machine this is
ANALYSIS_MILLISECONDS = 240_000


def papers() -> list[Path]:
    return sorted(path for path in SAMPLE.iterdir() if path.name != "truth.json")


def test_a_case_goes_in_and_a_cited_report_comes_out(demo_page: Page, tmp_path: Path) -> None:
    hand_in_papers(demo_page)
    start_analysis(demo_page)
    follow_to_the_end(demo_page)
    demo_page.get_by_role("link", name="查看报告").click()
    expect(demo_page.get_by_role("heading", level=1)).to_contain_text("案件分析报告")
    assert_parties_are_true(demo_page)
    assert_citations_open_their_source(demo_page)
    assert_word_file_comes(demo_page, tmp_path)


def hand_in_papers(page: Page) -> None:
    page.goto("/cases/")
    page.get_by_label("案件名称").fill("钢材买卖（点击）")
    page.get_by_role("button", name="新建并上传材料").click()
    page.locator("[data-upload-files]").set_input_files(papers())
    expect(page.locator("[data-documents-count]")).to_have_text(f"{len(papers())} 份")
    unfinished = page.locator('[data-document]:is([data-status="unread"], [data-status="reading"])')
    expect(unfinished).to_have_count(0, timeout=READING_MILLISECONDS)


def start_analysis(page: Page) -> None:
    truth = json.loads((SAMPLE / "truth.json").read_text())
    page.get_by_role("link", name="开始案件分析").click()
    page.get_by_label("计算截止日").fill(truth["as_of"])
    page.get_by_role("button", name="开始分析").click()
    expect(page.get_by_role("heading", name="步骤")).to_be_visible()


def follow_to_the_end(page: Page) -> None:
    state = page.locator('[data-part="status"]')
    ended = re.compile("已完成|失败|等待重试")
    expect(state).to_have_text(ended, timeout=ANALYSIS_MILLISECONDS)
    expect(state).to_have_text("已完成")
    expect(page.locator(".step").filter(has_text="已完成")).to_have_count(9)


def assert_parties_are_true(page: Page) -> None:
    truth = json.loads((SAMPLE / "truth.json").read_text())
    for party in truth["parties"]:
        expect(page.locator("#parties")).to_contain_text(party["name"])


def assert_citations_open_their_source(page: Page) -> None:
    page.wait_for_load_state("load")  # the panel is the script's; before it they are links
    panel = page.locator("#source-panel")
    notes = json.loads(page.locator("#notes").text_content() or "{}")
    assert len(notes) > 20
    page.locator("#timeline .cite").first.click()
    expect(panel).to_be_visible()
    for _ in range(10):
        expect(panel.locator("mark").first).to_be_attached()
        expect(panel.locator('[data-source="state"]')).not_to_contain_text("不一致")
        panel.get_by_role("button", name="下一个出处").click()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator("#timeline .cite").first).to_be_focused()


def assert_word_file_comes(page: Page, folder: Path) -> None:
    page.locator("summary", has_text="下载").click()
    with page.expect_download() as coming:
        page.get_by_role("link", name=re.compile(r"报告.*\.docx$")).first.click()
    target = folder / "report.docx"
    coming.value.save_as(target)
    assert target.read_bytes().startswith(b"PK")
