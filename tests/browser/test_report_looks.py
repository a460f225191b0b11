"""The report and the pages it leads to, in every look: accessible, and nothing leaves its box."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.looks import DESK, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LEAVES_ITS_BOX = "box => box.scrollWidth - box.clientWidth"


def test_the_report_and_what_it_leads_to_are_accessible_and_fit(
    looked_at: Page, analysis: str, second_run: str
) -> None:
    page = looked_at
    report = f"/analyses/{analysis}/"
    page.goto(report)
    page.wait_for_load_state("load")
    assert_sound(page, report)
    cited = str(page.locator("a.article").first.get_attribute("href"))
    for path in (cited, f"{report}diff/{second_run}", "/statutes/?q=不存在的词", "/nowhere"):
        page.goto(path)
        assert_sound(page, path)


def test_on_a_phone_no_table_hides_a_column(demo_page: Page, analysis: str) -> None:
    demo_page.set_viewport_size(PHONE)
    demo_page.goto(f"/analyses/{analysis}/")
    tables = demo_page.locator(".table-scroll:has(> .table--stacked)")
    assert tables.count() > 3
    for table in tables.all():
        assert table.evaluate(LEAVES_ITS_BOX) <= 0, table.inner_text()
    named = demo_page.locator("#law td[data-label]").nth(1)
    label = named.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert str(named.get_attribute("data-label")) in label


def test_on_a_phone_the_downloads_open_within_the_screen(demo_page: Page, analysis: str) -> None:
    demo_page.set_viewport_size(PHONE)
    demo_page.goto(f"/analyses/{analysis}/")
    demo_page.locator("summary", has_text="下载").click()
    assert_within(demo_page.locator(".menu__list"), PHONE["width"])
    assert_sound(demo_page, "downloads")


@pytest.mark.parametrize("count", [3, 9])
def test_the_strip_of_limitation_shows_its_last_day_however_often_it_began_anew(
    demo_page: Page, analysis: str, count: int
) -> None:
    demo_page.set_viewport_size(DESK)
    demo_page.goto(f"/analyses/{analysis}/")
    strip = demo_page.locator(".strip")
    strip.evaluate(
        """(list, count) => {
            while (list.children.length < count)
                list.lastElementChild.before(list.firstElementChild.cloneNode(true));
        }""",
        count,
    )
    last = strip.locator("li").last.bounding_box()
    section = demo_page.locator("#limitation").bounding_box()
    assert last
    assert section
    assert last["x"] + last["width"] <= section["x"] + section["width"]


def assert_within(shown: Locator, width: int) -> None:
    box = shown.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
