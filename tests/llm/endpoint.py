"""A chat endpoint on a free loopback port that does what a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """One request; `body` is what the client sent."""

    body: dict[str, Any]
    server: FakeServer

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.body = json.loads(self.rfile.read(length))
        self.server.seen.append((self.path, dict(self.headers), self.body))
        # The client may have given up, as some tests want.
        with suppress(BrokenPipeError, ConnectionResetError):
            self.server.next_behaviour(self.body["model"])(self)

    def send(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class FakeServer(ThreadingHTTPServer):
    """Behaviours are used up one by one, per model; the last one stays."""

    daemon_threads = True

    def __init__(self, behaviours: dict[str, list[Behaviour]]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.released = threading.Event()
        self._behaviours = behaviours
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def next_behaviour(self, model: str) -> Behaviour:
        with self._lock:
            waiting = self._behaviours.get(model) or self._behaviours["*"]
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]


@contextmanager
def endpoint(*behaviours: Behaviour, **by_model: list[Behaviour]) -> Iterator[FakeServer]:
    """A running endpoint; behaviours by position serve every model not named."""
    table = {name.replace("_", "-"): list(items) for name, items in by_model.items()}
    server = FakeServer({**table, "*": list(behaviours)})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


COUNTS = {"prompt_tokens": 11, "completion_tokens": 7}


def answers(
    text: str,
    *,
    reason: str | None = "stop",
    usage: bool = True,
    counts: dict[str, int] = COUNTS,
) -> Behaviour:
    def behave(handler: Handler) -> None:
        body: dict[str, Any] = {
            "choices": [
                {"message": {"role": "assistant", "content": text}, "finish_reason": reason}
            ]
        }
        if usage:
            body["usage"] = counts
        handler.send(200, json.dumps(body).encode())

    return behave


def fails(status: int, **headers: str) -> Behaviour:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(status, b'{"error":"secret prompt echoed"}', named)


def sends(content: bytes, **headers: str) -> Behaviour:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(200, content, named)


def streams(
    *texts: str, reason: str | None = "stop", counts: tuple[int, int] | None = None
) -> Behaviour:
    def behave(handler: Handler) -> None:
        lines = [": keep-alive", ""]
        for text in texts:
            lines += [_event({"delta": {"content": text}}), ""]
        if reason:
            lines += [_event({"delta": {}, "finish_reason": reason}), ""]
        if counts:
            usage = {"prompt_tokens": counts[0], "completion_tokens": counts[1]}
            lines += ["data: " + json.dumps({"choices": [], "usage": usage}), ""]
        if reason:
            lines += ["data: [DONE]", ""]
        handler.send(200, "\n".join(lines).encode(), {"Content-Type": "text/event-stream"})

    return behave


def _event(choice: dict[str, Any]) -> str:
    return "data: " + json.dumps({"choices": [choice]}, ensure_ascii=False)


def stalls(handler: Handler) -> None:
    """Accepts the request and says nothing until the test ends."""
    handler.server.released.wait(30)


def dribbles(handler: Handler) -> None:
    """Keeps the connection alive byte by byte, without ever ending."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    while not handler.server.released.wait(0.02):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def hangs_up(handler: Handler) -> None:
    """Promises more than it sends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices"')
