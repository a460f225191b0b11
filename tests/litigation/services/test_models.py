"""A model endpoint beside the engine: what it may add, and that it can take nothing away."""

from __future__ import annotations

import json
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from litigation.reports.data import result_from
from tasks_app.executors.inline import run_task_inline
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
    excerpt = next(each for each in question["excerpts"] if len(each["text"]) >= 10)
    true = {"id": excerpt["id"], "quote": excerpt["text"][:10]}
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
