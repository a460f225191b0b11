"""The wrong package was chosen: the report says so, one click starts again with the right one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.analysed import REQUEST, finished_analysis
from tests.browser.looks import assert_sound_in_every_look
from tests.browser.watching import state
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LOAN = (
    "借条\n今借到王样例人民币50,000元整，借期一年，年利率10%。\n借款人：李范例\n2024年3月1日\n"
    "借款当日王样例通过银行转账向李范例交付50,000元。到期后李范例未还款，王样例于2025年4月1日催要。"
)


@pytest.fixture
def misjudged(stack: Stack) -> str:
    """The id of a finished analysis of a loan under the package of sales."""
    return finished_analysis(stack, user_input=LOAN)


def test_a_report_under_the_wrong_package_leads_to_one_under_the_right_one(
    demo_page: Page, misjudged: str
) -> None:
    page = demo_page
    page.goto(f"/analyses/{misjudged}/")
    expect(page.locator("#conclusion")).to_contain_text("民间借贷")
    assert_sound_in_every_look(page, "wrong package", "#conclusion")
    page.get_by_role("link", name="按建议的规则包重新分析").click()
    expect(page.get_by_label("规则包")).to_have_value("private_lending_v1")
    expect(page.get_by_label("我方地位")).to_have_value("plaintiff")
    expect(page.get_by_label("计算截止日")).to_have_value(str(REQUEST["as_of"]))
    page.get_by_role("button", name="开始分析").click()
    expect(state(page)).to_have_text("已完成", timeout=120_000)
    page.get_by_role("link", name="查看报告").click()
    assert misjudged not in page.url
    expect(page.get_by_role("heading", level=1)).to_contain_text("案件分析报告")
    expect(page.get_by_role("link", name="按建议的规则包重新分析")).to_have_count(0)
    expect(page.locator("#money")).to_contain_text("50,000.00")
