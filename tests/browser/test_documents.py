"""Handing in papers: dropped, chosen, refused, read, removed."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.fixtures import sign_in
from tests.browser.looks import assert_sound_in_every_look
from tests.documents.papers import picture_of
from tests.servers.stack import Stack

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
    assert_sound_in_every_look(case_page, "states of files")


def test_a_picture_says_that_its_words_were_recognised(case_page: Page, tmp_path: Path) -> None:
    picture_of(["收条", "今收到货款壹万元整"]).save(tmp_path / "收条.png")
    hand_in(case_page, tmp_path / "收条.png")
    expect(row(case_page, "收条.png")).to_contain_text("含图像识别的文字", timeout=60_000)
    case_page.get_by_role("link", name="收条.png").click()
    panel = case_page.get_by_role("dialog")
    expect(panel).to_contain_text("请以原图为准")
    expect(panel.get_by_role("img")).to_be_visible()
    assert_sound_in_every_look(case_page, "a picture and its words")


def test_files_chosen_before_the_page_had_its_script_are_uploaded(
    demo_page: Page, papers: dict[str, Path]
) -> None:
    demo_page.goto("/cases/")
    demo_page.get_by_label("案件名称").fill(f"浏览器测试 {uuid4()}")
    late: list[Route] = []
    demo_page.route("**/documents-page*.js", lambda route: late.append(route))
    demo_page.get_by_role("button", name="新建并上传材料").click()
    hand_in(demo_page, papers["买卖合同.txt"], papers["<img src=x onerror=alert(1)>.txt"])
    demo_page.wait_for_function("document.querySelector('[data-upload-files]').files.length === 2")
    for route in late:
        route.continue_()
    expect(demo_page.locator("[data-documents-count]")).to_have_text("2 份")


def test_a_name_with_markup_is_shown_as_text(case_page: Page, papers: dict[str, Path]) -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    case_page.on("dialog", lambda dialog: pytest.fail("a file name ran as a script"))
    hand_in(case_page, papers[name])
    expect(case_page.locator(".paper")).to_contain_text("已读取")
    assert case_page.locator(".paper img").count() == 0
    case_page.reload()
    assert case_page.locator(".paper img").count() == 0


def test_a_name_that_turns_its_direction_is_shown_as_it_is_stored(
    case_page: Page, tmp_path: Path
) -> None:
    """fdp.exe in disguise: with the mark it would read as a harmless ending."""
    (tmp_path / "合同\u202efdp.txt").write_text("甲方：甲公司", encoding="utf-8")
    (tmp_path / "עברית و عربي.txt").write_text("乙方：乙公司", encoding="utf-8")
    for file in sorted(tmp_path.iterdir()):
        hand_in(case_page, file)
    for name in ("合同fdp.txt", "עברית و عربي.txt"):
        expect(row(case_page, name)).to_contain_text("已读取")
        expect(row(case_page, name).locator("bdi")).to_have_text(name)
    case_page.reload()
    names = case_page.locator(".paper [data-document-name]").all_inner_texts()
    assert sorted(names) == sorted(("合同fdp.txt", "עברית و عربي.txt"))
    case_page.get_by_role("link", name="合同fdp.txt").click()
    expect(case_page.get_by_role("dialog")).to_contain_text("合同fdp.txt")
    case_page.keyboard.press("Escape")


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


def drop(page: Page, *paths: Path) -> None:
    """Drags files and folders of this computer onto the zone, as a hand does."""
    box = page.locator("[data-upload-zone]").bounding_box()
    assert box
    devtools = page.context.new_cdp_session(page)
    held = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    for step in ("dragEnter", "dragOver", "drop"):
        devtools.send("Input.dispatchDragEvent", {"type": step, "data": held, **place})


def test_a_dropped_folder_is_opened_down_to_its_last_paper(case_page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "证据材料"
    (folder / "付款").mkdir(parents=True)
    (folder / "付款" / "回单.txt").write_text("付款100元")
    (folder / ".DS_Store").write_text("debris")
    for number in range(105):  # a folder tells a hundred of its entries at a time
        (folder / f"送货单{number}.txt").write_text(f"送货{number}吨")
    drop(case_page, folder)
    expect(case_page.locator("[data-documents-count]")).to_have_text("106 份", timeout=90_000)
    expect(row(case_page, "证据材料/付款/回单.txt")).to_contain_text("已读取")
    expect(case_page.locator(".paper")).to_have_count(106)


def test_a_paper_is_removed_only_after_a_yes(case_page: Page, papers: dict[str, Path]) -> None:
    hand_in(case_page, papers["买卖合同.txt"])
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    remove = case_page.get_by_role("button", name="删除 买卖合同.txt")
    remove.click()
    assert_sound_in_every_look(case_page, "before the yes")
    case_page.get_by_role("button", name="保留").click()
    expect(row(case_page, "买卖合同.txt")).to_be_visible()
    remove.click()
    case_page.get_by_role("dialog").get_by_role("button", name="删除").click()
    expect(case_page.get_by_text("还没有材料")).to_be_visible()
    case_page.reload()
    expect(case_page.get_by_text("还没有材料")).to_be_visible()


def test_an_expired_sign_in_keeps_the_files_until_one_has_signed_in_again(
    case_page: Page, papers: dict[str, Path], stack: Stack
) -> None:
    case_page.context.clear_cookies()
    hand_in(case_page, papers["买卖合同.txt"])
    stop = case_page.locator("[data-upload-stop]")
    expect(stop).to_contain_text("登录已过期")
    expect(row(case_page, "买卖合同.txt")).to_contain_text("等待上传")
    stop.get_by_role("button", name="继续上传").click()
    expect(stop).to_contain_text("登录已过期")  # still signed out: nothing is sent, nothing lost
    assert_sound_in_every_look(case_page, "expired")
    with case_page.context.expect_page() as opened:
        stop.get_by_role("link", name="在新窗口登录").click()
    sign_in(opened.value, stack)
    stop.get_by_role("button", name="继续上传").click()
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    expect(stop).to_be_hidden()


def test_uploads_can_be_paused_and_taken_up_again(case_page: Page, papers: dict[str, Path]) -> None:
    held: list[Route] = []
    case_page.route("**/api/v1/documents/", lambda route: held.append(route))
    hand_in(case_page, papers["买卖合同.txt"])
    line = case_page.locator("[data-upload-line]")
    expect(line).to_contain_text("已上传 0 / 1 个文件")
    line.get_by_role("button", name="暂停上传").click()
    expect(line).to_contain_text("已暂停")
    assert_sound_in_every_look(case_page, "paused")
    expect(row(case_page, "买卖合同.txt")).to_contain_text("等待上传")
    case_page.unroute("**/api/v1/documents/")
    line.get_by_role("button", name="继续上传").click()
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    expect(line).to_contain_text("已上传 1 / 1 个文件")


def test_a_refused_file_can_be_sent_again(case_page: Page, papers: dict[str, Path]) -> None:
    refusal = {"code": "internal_error", "message": "服务器内部出错。"}
    case_page.route("**/api/v1/documents/", lambda route: route.fulfill(status=500, json=refusal))
    hand_in(case_page, papers["买卖合同.txt"])
    paper = row(case_page, "买卖合同.txt")
    expect(paper).to_contain_text("服务器内部出错。")
    case_page.unroute("**/api/v1/documents/")
    paper.get_by_role("button", name="重试").click()
    expect(paper).to_contain_text("已读取")
    expect(paper.get_by_role("button", name="重试")).to_be_hidden()


def test_a_server_out_of_reach_stops_the_uploads_with_a_way_on(
    case_page: Page, papers: dict[str, Path]
) -> None:
    case_page.context.set_offline(True)
    hand_in(case_page, papers["买卖合同.txt"])
    stop = case_page.locator("[data-upload-stop]")
    expect(stop).to_contain_text("上传已暂停")
    case_page.context.set_offline(False)
    stop.get_by_role("button", name="继续上传").click()
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")


def test_an_equal_file_is_told_at_once_and_after_a_reload(
    case_page: Page, papers: dict[str, Path], tmp_path: Path
) -> None:
    copy = tmp_path / "合同副本.txt"
    copy.write_bytes(papers["买卖合同.txt"].read_bytes())
    hand_in(case_page, papers["买卖合同.txt"])
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    hand_in(case_page, copy)
    told = "与《买卖合同.txt》内容完全相同"
    expect(row(case_page, "合同副本.txt")).to_contain_text(told)
    case_page.reload()
    expect(row(case_page, "合同副本.txt")).to_contain_text(told)


def test_a_paper_is_shown_without_leaving_the_page(
    case_page: Page, papers: dict[str, Path]
) -> None:
    hand_in(case_page, papers["买卖合同.txt"])
    expect(row(case_page, "买卖合同.txt")).to_contain_text("已读取")
    case_page.get_by_role("link", name="买卖合同.txt").click()
    panel = case_page.get_by_role("dialog")
    expect(panel).to_contain_text("第 1 页，共 1 页")
    expect(panel).to_contain_text("价款：100元")
    assert_sound_in_every_look(case_page, "preview")
    case_page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_a_folder_keeps_its_places_in_the_names(case_page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "证据材料"
    (folder / "付款").mkdir(parents=True)
    (folder / "付款" / "回单.txt").write_text("付款100元")
    case_page.locator("[data-upload-folder]").set_input_files(folder)
    expect(row(case_page, "证据材料/付款/回单.txt")).to_contain_text("已读取")


NOTE = "借条\n今借到王样例人民币50,000元整，借期一年，年利率10%。\n借款人：李范例\n2024年3月1日"


def test_the_papers_read_so_far_preselect_a_package(demo_page: Page, tmp_path: Path) -> None:
    """Who starts before a long scan is read must not get the package of another kind of case."""
    for name in ("1 借条.txt", "2 长扫描件.txt", "3 短件.txt"):
        (tmp_path / name).write_text(f"{NOTE}\n{name}")
    held: list[Route] = []
    demo_page.goto("/analyze/")
    demo_page.wait_for_load_state("load")
    demo_page.route(
        "**/text", lambda route: held.append(route) if len(held) < 2 else route.continue_()
    )
    hand_in(demo_page, *sorted(tmp_path.iterdir()))
    proposal = demo_page.locator("[data-proposal]")
    expect(proposal).to_contain_text("正在读取材料")
    held[0].continue_()
    expect(demo_page.get_by_label("规则包")).to_have_value("private_lending_v1")
    expect(demo_page.locator('[data-status="reading"]')).to_have_count(1)
    expect(proposal).to_contain_text("另有 2 份材料未计入这项建议")
    held[1].continue_()
    expect(row(demo_page, "3 短件.txt")).to_contain_text("已读取")
    expect(proposal).not_to_contain_text("未计入")


def test_the_papers_preselect_package_and_chair(demo_page: Page, tmp_path: Path) -> None:
    note = tmp_path / "借条.txt"
    note.write_text(NOTE)
    demo_page.goto("/analyze/")
    demo_page.wait_for_load_state("load")
    hand_in(demo_page, note)
    proposal = demo_page.locator("[data-proposal]")
    expect(proposal).to_contain_text("民间借贷")
    assert_sound_in_every_look(demo_page, "proposal")
    expect(demo_page.get_by_label("规则包")).to_have_value("private_lending_v1")
    proposal.get_by_label("李范例").check()
    expect(demo_page.get_by_label("我方地位")).to_have_value("defendant")
    expect(demo_page.get_by_label("规则包")).to_have_value("private_lending_v1")
    demo_page.get_by_label("规则包").select_option("contract_dispute_default")
    proposal.get_by_label("王样例").check()
    expect(demo_page.get_by_label("我方地位")).to_have_value("plaintiff")
    expect(demo_page.get_by_label("规则包")).to_have_value("contract_dispute_default")


def test_an_empty_form_is_not_sent(demo_page: Page) -> None:
    demo_page.goto("/analyze/")
    demo_page.get_by_role("button", name="开始分析").click()
    expect(demo_page.locator("[data-start-hint]")).to_contain_text("请上传至少一个文件")
    assert demo_page.url.endswith("/analyze/")
