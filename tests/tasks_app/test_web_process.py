"""What a web process does beside answering outlives its own mistakes."""

from __future__ import annotations

from tasks_app import web_process
from tasks_app.web_process import WebProcess


def test_a_sweep_that_fails_unexpectedly_is_followed_by_the_next(monkeypatch):
    web, calls = WebProcess(), []

    def sweep() -> None:
        calls.append(len(calls))
        if len(calls) == 1:
            raise KeyError("an unknown word")
        web._stopping.set()

    monkeypatch.setattr(web_process, "sweep", sweep)
    monkeypatch.setattr(web_process, "SWEEP_SECONDS", 0)
    web._sweep()
    assert calls == [0, 1]
