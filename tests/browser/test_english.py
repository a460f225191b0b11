"""Dialogs, panels and refusals in English: no Chinese but what was written in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Submit
from tests.browser.gated import GatedTask
from tests.browser.looks import DESK, Look, assert_sound_in_every_look, page_in
from tests.chinese import CHINESE
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.one_stack, pytest.mark.timeout(300)]

ENGLISH = Look("desk-light-en", DESK, "light", "en-US")
# What was written in Chinese is marked as such; the switch names each language in itself.
OWN_WORDS = """part => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("[lang|=zh], [hidden], template, script").forEach((one) => one.remove());
  return copy.textContent;
}"""


@pytest.fixture
def english(demo_page: Page, chromium: Browser, stack: Stack) -> Iterator[Page]:
    with page_in(ENGLISH, demo_page, chromium, stack) as page:
        yield page


@pytest.fixture
def english_operator(operator_page: Page, chromium: Browser, stack: Stack) -> Iterator[Page]:
    with page_in(ENGLISH, operator_page, chromium, stack) as page:
        yield page


def assert_english(part: Locator, name: str) -> None:
    expect(part).to_be_visible()
    assert CHINESE.findall(str(part.evaluate(OWN_WORDS))) == [], name
    assert_sound_in_every_look(part.page, name, "dialog[open]" if "dialog" in name else "main")


def test_the_questions_before_an_act(english: Page, gated: GatedTask, submit: Submit) -> None:
    english.goto(gated.path)
    english.get_by_role("button", name="Cancel task").click()
    assert_english(english.get_by_role("dialog"), "dialog of cancelling")
    waiting = submit("test_asking", question={"text": "Which day?"})
    english.goto(f"/tasks/?q={waiting}")
    english.locator("[data-choice]").check()
    english.locator('[data-bulk-action="cancel"]').click()
    assert_english(english.get_by_role("dialog"), "dialog of many")


def test_the_question_before_a_lane_stands_still(english_operator: Page) -> None:
    english_operator.goto("/operations/")
    english_operator.get_by_role("button", name=re.compile("Pause")).first.click()
    assert_english(english_operator.get_by_role("dialog"), "dialog of a lane")


def test_a_question_a_replay_and_the_end_of_a_page(
    english: Page, gated: GatedTask, submit: Submit
) -> None:
    asking = submit("test_asking", question={"text": "Which day?"})
    english.goto(f"/tasks/{asking}/")
    assert_english(english.locator("[data-question-card]"), "question")
    gated.open("one", "two", "three")
    gated.wait_for("completed")
    english.goto(gated.path)
    english.locator('[data-replay="open"]').click()
    expect(english.get_by_role("slider")).to_be_focused()
    assert_english(english.locator(".replay"), "replay")
    english.context.clear_cookies()
    english.evaluate("dispatchEvent(new Event('online'))")
    english.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert_english(english.locator('[data-page-end="signed-out"]'), "signed out")


def test_papers_refused_paused_shown_and_removed(english: Page, tmp_path: Path) -> None:
    page = english
    contents = {"contract.txt": b"Price: 100", "program.pdf": b"MZ\x90\x00" + bytes(200)}
    for name, content in {**contents, "empty.txt": b""}.items():
        (tmp_path / name).write_bytes(content)
    page.goto("/cases/")
    page.locator("input[name=name]").fill("Papers in English")
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state("load")
    page.locator("[data-upload-files]").set_input_files(sorted(tmp_path.iterdir()))
    expect(page.locator(".paper--failed")).to_have_count(2)
    expect(page.locator(".status--read")).to_have_count(1)
    assert_english(page.locator("main"), "papers")
    page.get_by_role("link", name="contract.txt").click()
    expect(page.get_by_role("dialog")).to_contain_text("Price: 100")
    assert_english(page.get_by_role("dialog"), "dialog of a paper")
    page.keyboard.press("Escape")
    page.locator("[data-document-remove]").first.click()
    assert_english(page.get_by_role("dialog"), "dialog of removing")
    page.keyboard.press("Escape")
    page.context.clear_cookies()
    (tmp_path / "late.txt").write_text("late")
    page.locator("[data-upload-files]").set_input_files(tmp_path / "late.txt")
    assert_english(page.locator("[data-upload-stop]"), "expired")


def test_what_a_report_offers(english: Page, analysis: str) -> None:
    page = english
    page.goto(f"/analyses/{analysis}/")
    page.locator("#findings .finding").first.get_by_role("button", name="Review").click()
    assert_english(page.get_by_role("dialog"), "dialog of a review")
    page.keyboard.press("Escape")
    for panel in ("[data-recalculation]", "[data-settlement]"):
        page.locator(panel).locator("summary").click()
        expect(page.locator(f"{panel} input").first).to_be_visible()
        assert_english(page.locator(panel), panel)
    page.locator("#timeline .cite").first.click()
    assert_english(page.locator("#source-panel"), "source")
