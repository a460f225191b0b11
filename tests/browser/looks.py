"""How people look at a page – screens, colours, languages – and what must hold in every look."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.servers.stack import Stack

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1440, "height": 900}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Half-way from dark to light a colour belongs to neither.
TRANSITIONS_END = """() => Promise.all(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)
)"""
Colours = Literal["light", "dark"]


@dataclass(frozen=True)
class Look:
    name: str
    viewport: ViewportSize
    colours: Colours
    locale: str


# A look does not depend on the database: on the second stack one is enough.
IS_SECOND_STACK = bool(os.environ.get("SCALED"))
LOOKS = [
    Look("desk-light-zh", DESK, "light", "zh-CN"),
    Look("phone-dark-zh", PHONE, "dark", "zh-CN"),
    Look("desk-dark-en", DESK, "dark", "en-US"),
    Look("phone-light-en", PHONE, "light", "en-US"),
][: 1 if IS_SECOND_STACK else None]


@contextmanager
def page_in(look: Look, signed_in: Page, chromium: Browser, stack: Stack) -> Iterator[Page]:
    """A page of whoever is signed in, in one of the ways in which people look at it."""
    context = chromium.new_context(
        base_url=stack.url,
        viewport=look.viewport,
        color_scheme=look.colours,
        locale=look.locale,
        storage_state=signed_in.context.storage_state(),
    )
    yield context.new_page()
    context.close()


def assert_sound(page: Page, name: str, part: str | None = None) -> None:
    """The page, or this part, is accessible and no wider than its screen; SHOTS=folder keeps it."""
    expect(page.locator("h1").first).to_be_visible()
    found = violations(page, part)
    assert found == [], f"{name}: {found}"
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, f"{name} is {width} px too wide"
    _keep_shot(page, name)


def assert_sound_in_every_look(page: Page, name: str, part: str | None = None) -> None:
    """The same state, which took steps to reach, on each screen and in each scheme of colours.

    As it stands it is checked whole; in the other looks of a long page the `part` that is new.
    """
    if IS_SECOND_STACK or part:
        assert_sound(page, name)
    if IS_SECOND_STACK:
        return
    before = page.viewport_size
    for screen, size in (("desk", DESK), ("phone", PHONE)):
        page.set_viewport_size(size)
        for colours in ("light", "dark"):
            page.emulate_media(color_scheme=colours)
            page.evaluate(TRANSITIONS_END)
            assert_sound(page, f"{name} {screen}-{colours}", part)
    page.emulate_media(color_scheme="null")
    if before:
        page.set_viewport_size(before)


def violations(page: Page, part: str | None = None) -> list[str]:
    found = Axe().run(page, context=part, options={"runOnly": RULES}).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


def _keep_shot(page: Page, name: str) -> None:
    """Pictures to compare by eye, named after test and state; off unless asked for."""
    if folder := os.environ.get("SHOTS"):
        test = os.environ["PYTEST_CURRENT_TEST"].partition("::")[2].partition(" ")[0]
        file = re.sub(r"[^\w\[\]-]+", "_", f"{test} {name}")[:180]
        is_covered = page.locator("dialog:modal").count() > 0
        page.screenshot(path=Path(folder) / f"{file}.png", full_page=not is_covered, timeout=60_000)
