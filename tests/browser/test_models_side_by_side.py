"""Two models behind a real endpoint are asked, and the report sets them side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.analysed import finished_analysis
from tests.browser.conftest import servers
from tests.browser.looks import assert_sound_in_every_look
from tests.litigation.services.test_models import quoting
from tests.llm.endpoint import Handler, answers, endpoint, fails
from tests.servers.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def quotes(handler: Handler) -> None:
    """Answers with a true quotation and an invented one, from the papers that it was sent."""
    question = json.loads(handler.body["messages"][-1]["content"])
    answers(json.dumps(quoting(question), ensure_ascii=False))(handler)


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """A site with an endpoint of two models, of which one refuses."""
    with servers() as environment, endpoint(alpha=[quotes], beta=[fails(401)]) as server:
        site = Stack(
            tmp_path_factory.mktemp("models", "#model"),
            environment=environment
            | {"LLM_BASE_URL": server.url, "LLM_MODELS": "alpha,beta", "LLM_STREAM": "false"},
        )
        site.start()
        yield site
        site.stop()


@pytest.fixture
def analysis(stack: Stack) -> str:
    return finished_analysis(stack, analysis_mode="multi")


def test_models_are_compared_and_their_quotations_open(demo_page: Page, analysis: str) -> None:
    page = demo_page
    page.goto(f"/analyses/{analysis}/#model")
    section = page.locator("#model")
    rows = section.locator("table tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.filter(has_text="alpha")).to_contain_text("已答复")
    expect(rows.filter(has_text="beta")).to_contain_text("拒绝了请求（401）")
    expect(section).to_contain_text("材料对我方有利。")
    expect(section).not_to_contain_text("材料对我方不利。")
    expect(section).to_contain_text("因引文与材料不符而未采用")
    page.wait_for_load_state("load")
    section.locator(".cite").first.click()
    expect(page.locator("#source-panel mark").first).to_be_visible()
    expect(page.locator('[data-source="state"]')).not_to_contain_text("不一致")
    page.keyboard.press("Escape")
    assert_sound_in_every_look(page, "models", "#model")
