"""Every page in every look: accessible, no wider than its screen, no errors, no strangers."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Submit
from tests.browser.gated import GatedTask
from tests.browser.looks import assert_sound, assert_sound_in_every_look, violations
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]  # a page after the other, in a look


def test_every_page_is_accessible_fits_and_meets_no_stranger(
    looked_at: Page, gated: GatedTask, stack: Stack
) -> None:
    trouble: list[str] = []
    looked_at.on("console", lambda said: trouble.append(said.text) if said.type == "error" else 0)
    looked_at.on("pageerror", lambda error: trouble.append(str(error)))
    looked_at.on(
        "request",
        lambda asked: (
            None
            if asked.url.startswith((stack.url, "data:", "blob:"))
            else trouble.append(asked.url)
        ),
    )
    _, made = stack.call("POST", "/api/v1/cases/", {"name": "样子"}, gated.token)
    case = made["id"]
    paths = [
        "/",
        "/cases/",
        f"/cases/{case}/",
        "/analyze/",
        f"/cases/{case}/analyze/",
        "/tasks/",
        "/notices/",
        "/api/v1/docs",
    ]
    for path in [*paths, gated.path]:
        looked_at.goto(path)
        assert_sound(looked_at, path)
    assert trouble == []


def test_every_state_of_a_task_is_accessible_and_fits(
    looked_at: Page, submit: Submit, gated: GatedTask, tmp_path: Path
) -> None:
    asking = submit("test_asking", question={"text": "哪一天？"})
    choosing = submit("test_asking", question={"text": "哪一方？", "choices": ["原告", "被告"]})
    failing = submit("test_stumbling", folder=str(tmp_path / "none"))
    gated.open("one", "two", "three")
    gated.wait_for("completed")
    for task_id in (asking, choosing, failing, gated.task_id):
        looked_at.goto(f"/tasks/{task_id}/")
        expect(looked_at.locator(".status--live")).to_be_visible()
        expect(looked_at.locator("[data-attempt]")).to_have_count(1)
        assert_sound(looked_at, task_id)
    looked_at.locator('[data-replay="open"]').click()
    expect(looked_at.get_by_role("slider")).to_be_focused()
    assert_sound(looked_at, "replay")
    looked_at.context.clear_cookies()
    looked_at.evaluate("dispatchEvent(new Event('online'))")
    looked_at.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(looked_at.locator('[data-page-end="signed-out"]')).to_be_focused()
    assert_sound(looked_at, "signed out")


def test_a_list_with_a_choice_and_its_outcome_is_accessible(
    looked_at: Page, submit: Submit
) -> None:
    task_id = submit("test_tiny")
    looked_at.goto(f"/tasks/?q={task_id}")
    looked_at.locator("[data-choice]").check()
    expect(looked_at.locator(".status--completed")).to_be_visible()
    looked_at.locator('[data-bulk-action="retry"]').click()
    expect(looked_at.locator("[data-bulk-outcome] li")).to_be_visible()
    assert_sound(looked_at, "the list")


def test_the_sign_in_page_is_accessible(page: Page) -> None:
    page.goto("/sign-in")
    assert_sound_in_every_look(page, "sign-in")


def test_the_check_of_accessibility_finds_what_is_wrong(page: Page) -> None:
    page.goto("/sign-in")
    page.evaluate("document.querySelector('label').remove()")
    assert violations(page) != []


def test_the_theme_outlives_the_page(demo_page: Page) -> None:
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    light = demo_page.evaluate(colour)
    demo_page.get_by_role("button", name="切换深色或浅色").click()
    dark = demo_page.evaluate(colour)
    assert dark != light
    demo_page.reload()
    assert demo_page.evaluate(colour) == dark


def test_the_language_switch_stays_on_the_page(demo_page: Page) -> None:
    demo_page.goto("/tasks/?q=abc")
    demo_page.get_by_role("button", name="English").click()
    expect(demo_page.locator("html")).to_have_attribute("lang", "en")
    assert demo_page.url.endswith("/tasks/?q=abc")


def test_the_keyboard_reaches_the_text_first(demo_page: Page) -> None:
    demo_page.goto("/")
    demo_page.keyboard.press("Tab")
    expect(demo_page.get_by_role("link", name="跳到正文")).to_be_focused()
    demo_page.keyboard.press("Enter")
    expect(demo_page.locator("#main")).to_be_focused()
