"""The main job as a script does it over HTTP and WebSocket, on the running site."""

from __future__ import annotations

import asyncio
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pypdfium2
import pytest
from docx import Document
from websockets.asyncio.client import connect

from tests.servers.stack import Stack

pytestmark = [pytest.mark.processes, pytest.mark.timeout(600)]

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "steel_sale_plaintiff"
FOLLOW_SECONDS = 300


class Lawyer:
    """A signed-in client of the API."""

    def __init__(self, stack: Stack) -> None:
        self.stack, self.token = stack, stack.token()
        self.http = httpx.Client(
            base_url=stack.url, headers={"Authorization": f"Bearer {self.token}"}, timeout=60
        )

    def upload(self, path: Path) -> str:
        answer = self.http.post("/api/v1/documents/", files={"file": (path.name, path.open("rb"))})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def start(self, **body: Any) -> dict[str, Any]:
        answer = self.http.post("/api/v1/litigation-analysis/start", json=body)
        assert answer.status_code == 202, answer.text
        started: dict[str, Any] = answer.json()
        return started

    def follow(self, started: dict[str, Any]) -> list[dict[str, Any]]:
        """Every message of the socket until the task has ended."""
        return asyncio.run(asyncio.wait_for(self._follow(started), FOLLOW_SECONDS))

    async def _follow(self, started: dict[str, Any]) -> list[dict[str, Any]]:
        address = f"ws://127.0.0.1:{self.stack.port}{started['links']['websocket']}"
        messages: list[dict[str, Any]] = []
        async with connect(address, subprotocols=["bearer", self.token]) as socket:
            async for text in socket:
                messages.append(json.loads(text))
                if messages[-1]["type"] in ("completed", "failed", "cancelled"):
                    break
        return messages

    def get(self, path: str) -> Any:
        answer = self.http.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def download(self, path: str) -> bytes:
        answer = self.http.get(path)
        assert answer.status_code == 200, answer.text
        return answer.content


@pytest.fixture(scope="module")
def lawyer(stack: Stack) -> Lawyer:
    return Lawyer(stack)


def citations_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"document", "page", "start", "end", "quote"} <= set(value) else []
        return own + [c for child in value.values() for c in citations_in(child)]
    if isinstance(value, list):
        return [c for child in value for c in citations_in(child)]
    return []


def quote_at(text: dict[str, Any], citation: dict[str, Any]) -> str | None:
    """What the public text of the document says at the citation's span."""
    page = next(page for page in text["pages"] if page["number"] == citation["page"])
    for block in page["blocks"]:
        if block["start"] <= citation["start"] and citation["end"] <= block["end"]:
            return str(
                block["text"][citation["start"] - block["start"] : citation["end"] - block["start"]]
            )
    return None


def test_a_sample_goes_all_the_way_to_word_and_pdf(lawyer):
    truth = json.loads((SAMPLE / "truth.json").read_text())
    documents = {lawyer.upload(SAMPLE / name): name for name in truth["documents"]}
    started = lawyer.start(
        package_id=truth["package_id"],
        case_type=truth["case_type"],
        case_position=truth["position"],
        user_input=truth["user_input"],
        document_ids=list(documents),
        as_of=truth["as_of"],
    )
    assert started["status"] == "pending"
    messages = lawyer.follow(started)
    assert messages[0]["type"] == "snapshot"
    assert messages[-1]["type"] == "completed", messages[-1]
    percents = [m["data"]["progress"] for m in messages if m["type"] == "progress"]
    assert percents == sorted(percents)

    analysis = lawyer.get(f"/api/v1/litigation-analysis/{started['analysis_id']}/")
    result = analysis["result"]
    assert Decimal(result["claim_total"]) == Decimal(truth["claims"]["claim_total"])
    assert {p["name"] for p in truth["parties"]} <= {p["name"] for p in result["parties"]}

    texts = {id: lawyer.get(f"/api/v1/documents/{id}/text") for id in documents}
    citations = [c for c in citations_in(result) if c["document"] in texts]
    assert len(citations) > 100
    assert all(quote_at(texts[c["document"]], c) == c["quote"] for c in citations)

    base = f"/api/v1/litigation-analysis/{started['analysis_id']}/report?format="
    word = Document(io.BytesIO(lawyer.download(base + "docx")))
    pdf = pypdfium2.PdfDocument(lawyer.download(base + "pdf"))
    pages = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "1,069,394.81" in pages
    assert any("1,069,394.81" in p.text for p in word.paragraphs)


def test_the_five_field_request_with_facts_in_user_input_completes(lawyer):
    started = lawyer.start(
        package_id="contract_dispute_default",
        case_type="contract_performance",
        case_position="plaintiff",
        user_input="我公司2023年3月5日与江州市样例建材有限公司签订钢材买卖合同，总价款50万元，约定2023年"
        "6月30日前付清。货物已于2023年4月10日全部交付并签收，对方仅于2023年7月1日支付20万元，"
        "2024年5月6日我公司发函催款，对方签收后未付。",
        document_ids=[],
    )
    messages = lawyer.follow(started)
    assert messages[-1]["type"] == "completed", messages[-1]
    result = lawyer.get(f"/api/v1/litigation-analysis/{started['analysis_id']}/")["result"]
    assert "江州市样例建材有限公司" in {party["name"] for party in result["parties"]}
    principal = sum(Decimal(c["amount"]) for c in result["claims"] if c["kind"] == "principal")
    assert principal == Decimal("300000.00")
    (statement,) = {citation["document"] for citation in citations_in(result)}
    text = lawyer.get(f"/api/v1/documents/{statement}/text")
    assert all(quote_at(text, c) == c["quote"] for c in citations_in(result))


def test_files_that_cannot_be_read_fail_and_are_all_named(lawyer, tmp_path):
    broken = tmp_path / "坏掉的合同.pdf"
    broken.write_bytes(b"%PDF-1.7\n" + b"not a page in sight\n" * 20)
    started = lawyer.start(
        package_id="contract_dispute_default",
        case_type="contract_performance",
        case_position="plaintiff",
        user_input="",
        document_ids=[lawyer.upload(broken)],
    )
    failed = lawyer.follow(started)[-1]
    assert (failed["type"], failed["data"]["error_code"]) == ("failed", "no_readable_document")
    task = lawyer.get(started["links"]["status"])
    assert "坏掉的合同.pdf" in task["error_message"]
    assert task["progress"] < 100
