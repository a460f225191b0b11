"""The pages of refusals and failures in every look; they stand without header, user or database."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.one_stack]

PAGES = ("400.html", "403.html", "403_csrf.html", "404.html", "500.html")
HTML = {"content-type": "text/html; charset=utf-8"}
BACKGROUND = "getComputedStyle(document.querySelector('main .button')).backgroundColor"


def test_every_page_of_an_error_is_styled_accessible_and_fits(looked_at: Page) -> None:
    page = looked_at
    language = str(page.evaluate("navigator.language"))
    for name in PAGES:
        with override("en" if language.startswith("en") else "zh-hans"):
            html = render_to_string(name)
        show(page, name, html)
        expect(page.locator("html")).to_have_attribute("lang", language.removesuffix("-US"))
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate(BACKGROUND) != "rgba(0, 0, 0, 0)", f"{name} has no styles"
        assert_sound(page, name)
    page.locator("main .button").click()
    expect(page.get_by_role("navigation").first).to_be_visible()


def show(page: Page, name: str, html: str) -> None:
    """The site's styles and pictures, with this page among them."""
    page.route(f"**/{name}", lambda route: route.fulfill(body=html, headers=HTML))
    page.goto(f"/{name}")
