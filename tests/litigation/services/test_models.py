"""A model endpoint beside the engine: what it may add, and that it can take nothing away."""

from __future__ import annotations

import json
import re
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from litigation.reports import render
from litigation.reports.data import result_from
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import TaskEvent
from tests.litigation.services.handmade import handmade_analysis

pytestmark = pytest.mark.django_db(transaction=True)


class Endpoint(ThreadingHTTPServer):
    """An OpenAI-compatible endpoint on a free port that answers as the test says."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = lambda question: {"statements": []}
        self.status = 200
        self.models: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.models.append(body["model"])
        question = json.loads(body["messages"][-1]["content"])
        content = json.dumps(self.server.answer(question), ensure_ascii=False)
        choice = {"message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
        data = json.dumps({"choices": [choice]}).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


@pytest.fixture
def endpoint(settings):
    server = Endpoint()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings.LLM_BASE_URL, settings.LLM_MODELS = server.url, ["alpha", "beta"]
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def analysed(owner, **changes):
    analysis = handmade_analysis(owner, as_of=date(2025, 9, 30), **changes)
    run_task_inline(analysis.task_id)
    analysis.task.refresh_from_db()
    assert (analysis.task.error_code, analysis.task.status) == ("", "completed")
    return result_from(analysis.files.get(kind="report", key="json").path.read_bytes())


def quoting(question):
    """One statement with a true quote, and one with an invented one."""
    excerpt = next(each for each in question["excerpts"] if 10 <= len(each["text"]) <= 300)
    true = {"id": excerpt["id"], "quote": excerpt["text"]}  # a cut could halve a mask
    false = {"id": excerpt["id"], "quote": "这句话材料里没有写过"}
    return {
        "statements": [
            {"kind": "strength", "text": "材料对我方有利。", "quotes": [true]},
            {"kind": "weakness", "text": "材料对我方不利。", "quotes": [false]},
        ]
    }


def test_a_models_statement_enters_only_with_a_true_quote(lawyer, endpoint):
    endpoint.answer = quoting
    model = analysed(lawyer).model
    assert model.status == "ok"
    assert [(finding.origin, finding.text) for finding in model.findings] == [
        ("alpha", "材料对我方有利。")
    ]
    assert model.dropped == 1


def test_one_model_is_asked_by_default_and_all_of_them_on_request(lawyer, endpoint):
    analysed(lawyer)
    assert endpoint.models == ["alpha"]
    analysed(lawyer, analysis_mode="multi")
    assert sorted(endpoint.models) == ["alpha", "alpha", "beta"]


def test_a_refusing_endpoint_is_told_and_the_offline_result_stands(lawyer, endpoint):
    endpoint.status = 401
    result = analysed(lawyer)
    assert result.model.status == "failed"
    assert result.conclusions
    assert result.claims


def test_without_an_endpoint_the_report_says_that_no_model_was_used(lawyer):
    assert analysed(lawyer).model.status == "not_configured"


def test_progress_tells_counts_and_no_word_of_papers_or_models(lawyer, endpoint, monkeypatch):
    monkeypatch.setattr("tasks_app.context.REPORT_SECONDS", 0)
    endpoint.answer = quoting
    analysis = handmade_analysis(lawyer, as_of=date(2025, 9, 30), analysis_mode="multi")
    run_task_inline(analysis.task_id)
    events = TaskEvent.objects.filter(task=analysis.task_id, type="progress")
    told = [
        event.data["message"] for event in events if event.data["node"] == "multi_model_analyze"
    ]
    assert told
    assert all(
        re.fullmatch(r"已询问 2 个模型：\d 个已答复，\d 个失败，收到 \d+ 字", one) for one in told
    )


def test_the_report_shows_models_side_by_side_and_apart_from_the_engine(lawyer, endpoint, settings):
    settings.LLM_PRICES = ["alpha=2000/8000"]
    endpoint.answer = quoting
    result = analysed(lawyer, analysis_mode="multi")
    assert [(one.model, one.kept, one.dropped) for one in result.model.answers] == [
        ("alpha", 1, 1),
        ("beta", 1, 1),
    ]
    assert all(finding.origin == "engine" for finding in result.findings + result.conclusions)
    page = render(result, format="md").decode()
    assert "（模型 alpha 的意见）" in page
    assert "（模型 beta 的意见）" in page
    assert "引用同一处材料的还有：beta" in page
    assert "未配置价格" in page
    assert " CNY" in page


def test_a_cost_limit_is_kept(lawyer, endpoint, settings):
    settings.LLM_PRICES, settings.LLM_MAX_COST = ["alpha=2000/8000"], "0.01"
    result = analysed(lawyer)
    assert endpoint.models == []
    assert (result.model.status, "费用预算" in result.model.note) == ("failed", True)
    assert result.claims
