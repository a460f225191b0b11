"""The contents of a report are its tabs: in reach on every screen, marked, linkable, by key."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import DESK, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def marked(page: Page) -> str:
    current = page.locator(".report__contents [aria-current]")
    expect(current).to_have_count(1)
    return str(current.get_attribute("href"))


def test_every_part_is_one_touch_away_and_the_one_read_is_marked(
    demo_page: Page, analysis: str
) -> None:
    page = demo_page
    for screen in (DESK, PHONE):
        page.set_viewport_size(screen)
        page.goto(f"/analyses/{analysis}/")
        links = page.locator(".report__contents a")
        assert marked(page) == "#conclusion"
        for link in links.all():
            anchor = str(link.get_attribute("href"))
            link.click()
            assert marked(page) == anchor
            expect(page.locator(f"{anchor} > h2")).to_be_in_viewport()
            expect(link).to_be_in_viewport()
            page.wait_for_url(re.compile(re.escape(anchor) + "$"))
        page.mouse.move(screen["width"] / 2, screen["height"] / 2)
        page.mouse.wheel(0, -100_000)
        expect(links.first).to_have_attribute("aria-current", "location")
        page.wait_for_url("**/#conclusion")
        assert_sound(page, "report")


def test_a_link_to_a_part_opens_there(demo_page: Page, analysis: str) -> None:
    page = demo_page
    page.goto(f"/analyses/{analysis}/")
    anchors = [
        str(each.get_attribute("href")) for each in page.locator(".report__contents a").all()
    ]
    middle = anchors[len(anchors) // 2]
    page.goto("/tasks/")
    page.goto(f"/analyses/{analysis}/{middle}")
    expect(page.locator(f"{middle} > h2")).to_be_in_viewport()
    assert marked(page) == middle


def test_arrow_keys_go_from_part_to_part(demo_page: Page, analysis: str) -> None:
    page = demo_page
    page.goto(f"/analyses/{analysis}/")
    links = page.locator(".report__contents a")
    links.first.focus()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(links.last).to_be_focused()
    page.keyboard.press("Enter")
    assert marked(page) == links.last.get_attribute("href")
    page.locator('.report__contents [href="#timeline"]').press("Enter")
    page.keyboard.press("Tab")  # goes on inside the part that was chosen
    expect(page.locator("#timeline :focus")).to_have_count(1)


def test_paper_shows_every_part_and_no_contents(demo_page: Page, analysis: str) -> None:
    page = demo_page
    page.goto(f"/analyses/{analysis}/")
    page.emulate_media(media="print")
    expect(page.locator(".report__contents")).to_be_hidden()
    for section in page.locator(".report__section").all():
        expect(section).to_be_visible()


def test_paper_lists_the_sources_and_is_white_whatever_the_screen_was(
    demo_page: Page, analysis: str
) -> None:
    page = demo_page
    page.emulate_media(color_scheme="dark")
    page.goto(f"/analyses/{analysis}/")
    page.wait_for_load_state("load")
    page.emulate_media(media="print", color_scheme="dark")
    for _ in range(2):  # as some browsers do
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".draft summary").first).to_be_hidden()
    expect(page.locator(".draft__paper").first).to_be_visible()
    notes = page.locator(".printed-notes li")
    assert notes.count() == page.evaluate(
        "Object.keys(JSON.parse(document.getElementById('notes').textContent)).length"
    )
    ink = "getComputedStyle(document.querySelector('.report__text')).color"
    assert page.evaluate(ink) == "rgb(27, 33, 48)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(notes).to_have_count(0)
