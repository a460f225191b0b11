"""Handing in papers: dropped, chosen, refused, read, removed."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def case_page(demo_page: Page) -> Page:
    """The page of a case without papers."""
    demo_page.goto("/cases/")
    demo_page.get_by_label("案件名称").fill(f"浏览器测试 {uuid4()}")
    demo_page.get_by_role("button", name="新建并上传材料").click()
    expect(demo_page.get_by_text("还没有材料")).to_be_visible()
    demo_page.wait_for_load_state("load")  # its scripts listen
    return demo_page


@pytest.fixture
def papers(tmp_path: Path) -> dict[str, Path]:
    contents = {
        "买卖合同.txt": "甲方：甲公司\n乙方：乙公司\n价款：100元".encode(),
        "程序.pdf": b"MZ\x90\x00" + bytes(200),
        "空.txt": b"",
        "<img src=x onerror=alert(1)>.txt": "一份名字奇怪的材料".encode(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in contents}


def row(page: Page, name: str) -> Locator:
    return page.locator(".paper", has=page.get_by_text(name, exact=True))


def hand_in(page: Page, *files: Path) -> None:
    page.locator("[data-upload-files]").set_input_files(list(files))


def test_each_file_tells_its_own_state(case_page: Page, papers: dict[str, Path]) -> None:
    hand_in(case_page, papers["买卖合同.txt"], papers["程序.pdf"], papers["空.txt"])
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    expect(row(case_page, "买卖合同.txt")).to_contain_text("1 页")
    for refused in ("程序.pdf", "空.txt"):
        expect(row(case_page, refused)).to_contain_text("未上传")
        expect(row(case_page, refused).locator("[data-document-problems] li")).not_to_be_empty()
    expect(case_page.locator("[data-documents-count]")).to_have_text("1 份")


def test_a_name_with_markup_is_shown_as_text(case_page: Page, papers: dict[str, Path]) -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    case_page.on("dialog", lambda dialog: pytest.fail("a file name ran as a script"))
    hand_in(case_page, papers[name])
    expect(case_page.locator(".paper")).to_contain_text("已读取")
    assert case_page.locator(".paper img").count() == 0
    case_page.reload()
    assert case_page.locator(".paper img").count() == 0


def test_dropped_files_are_taken_in(case_page: Page) -> None:
    case_page.evaluate(
        """() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(["送货单 100吨"], "送货单.txt"));
            transfer.items.add(new File(["x"], ".DS_Store"));
            const zone = document.querySelector("[data-upload-zone]");
            zone.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, cancelable: true }));
        }"""
    )
    expect(row(case_page, "送货单.txt")).to_contain_text("已读取")
    expect(case_page.locator(".paper")).to_have_count(1)


def test_a_paper_is_removed_only_after_a_yes(case_page: Page, papers: dict[str, Path]) -> None:
    hand_in(case_page, papers["买卖合同.txt"])
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    remove = case_page.get_by_role("button", name="删除 买卖合同.txt")
    remove.click()
    case_page.get_by_role("button", name="保留").click()
    expect(row(case_page, "买卖合同.txt")).to_be_visible()
    remove.click()
    case_page.get_by_role("dialog").get_by_role("button", name="删除").click()
    expect(case_page.get_by_text("还没有材料")).to_be_visible()
    case_page.reload()
    expect(case_page.get_by_text("还没有材料")).to_be_visible()


def test_an_expired_sign_in_during_uploads_is_told_at_the_file(
    case_page: Page, papers: dict[str, Path]
) -> None:
    case_page.context.clear_cookies()
    hand_in(case_page, papers["买卖合同.txt"])
    expect(row(case_page, "买卖合同.txt")).to_contain_text("未上传")


def test_an_empty_form_is_not_sent(demo_page: Page) -> None:
    demo_page.goto("/analyze/")
    demo_page.get_by_role("button", name="开始分析").click()
    expect(demo_page.locator("[data-start-hint]")).to_contain_text("请上传至少一个文件")
    assert demo_page.url.endswith("/analyze/")
