"""The system's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.looks import LOOKS, page_in
from tests.servers.stack import Stack

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = [
    "--no-sandbox",  # the tests may run as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MILLISECONDS = 15_000


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless browser for the whole run."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("no Chromium on PATH: `make test` installs it on Debian as root")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def browser_context(chromium: Browser, stack: Stack) -> Iterator[BrowserContext]:
    """A fresh profile whose addresses are relative to the running site, in Chinese."""
    context = chromium.new_context(base_url=stack.url, locale="zh-CN")
    context.set_default_timeout(PATIENCE_MILLISECONDS)
    yield context
    context.close()


@pytest.fixture
def page(browser_context: BrowserContext) -> Page:
    """An empty page, not signed in."""
    return browser_context.new_page()


@pytest.fixture
def demo_page(page: Page, stack: Stack) -> Page:
    """A page signed in as demo through the sign-in form."""
    page.goto("/sign-in")
    sign_in(page, stack)
    return page


@pytest.fixture
def operator_page(page: Page, stack: Stack) -> Page:
    """A page signed in as operator."""
    page.goto("/sign-in")
    sign_in(page, stack, "operator")
    return page


@pytest.fixture(params=LOOKS, ids=lambda look: look.name)
def looked_at(
    request: pytest.FixtureRequest, chromium: Browser, demo_page: Page, stack: Stack
) -> Iterator[Page]:
    """A page of demo's in each of the ways in which people look at it."""
    with page_in(request.param, demo_page, chromium, stack) as page:
        yield page


@pytest.fixture(params=LOOKS, ids=lambda look: look.name)
def looked_at_by_operator(
    request: pytest.FixtureRequest, chromium: Browser, operator_page: Page, stack: Stack
) -> Iterator[Page]:
    with page_in(request.param, operator_page, chromium, stack) as page:
        yield page


def sign_in(page: Page, stack: Stack, name: str = "demo") -> None:
    """Fills in the form of the sign-in page that is open."""
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", stack.password(name))
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/")
