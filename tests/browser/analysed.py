"""A small sale told in the statement, and analyses of it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from tests.litigation.services.handmade import PAPERS
from tests.servers.process import wait_until
from tests.servers.stack import Stack

ROOT = "/api/v1/litigation-analysis"
REQUEST = {
    "package_id": "contract_dispute_default",
    "case_type": "contract_performance",
    "case_position": "plaintiff",
    "user_input": "\n".join(PAPERS.values()),
    "as_of": "2025-09-30",
}


def finished_analysis(stack: Stack, **changes: Any) -> str:
    """The id of a finished analysis of demo's."""
    asked = {**REQUEST, **changes, "idempotency_key": str(uuid4())}
    return _finished(stack, "start", asked)


def finished_again(stack: Stack, analysis: str, as_of: str) -> str:
    """The id of a finished second run of the same papers, computed up to another day."""
    return _finished(stack, f"{analysis}/again", {"as_of": as_of})


def _finished(stack: Stack, path: str, asked: dict[str, Any]) -> str:
    token = stack.token()
    status, started = stack.call("POST", f"{ROOT}/{path}", asked, token)
    assert status == 202, started
    address = f"{ROOT}/{started['analysis_id']}/"

    def ended() -> bool:
        _, found = stack.call("GET", address, None, token)
        assert found["task"]["status"] not in ("failed", "cancelled", "retrying"), found["task"]
        return bool(found["task"]["status"] == "completed")

    wait_until(ended, 120, "the analysis ends")
    return str(started["analysis_id"])
