"""A gated task on a running site: its nodes wait until the test opens their gates."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx

from tests.servers.process import wait_until
from tests.servers.stack import Stack

NODES = ("one", "two", "three")


class Job:
    def __init__(
        self, stack: Stack, token: str, folder: Path, *, kind: str = "test_gated", **params: Any
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.stack, self.token, self.folder = stack, token, folder
        body = {"task_type": kind, "params": {"folder": str(folder), **params}}
        status, task = stack.call("POST", "/api/v1/tasks/", body, token)
        assert status == 202, task
        self.id, self.expected_on = task["task_id"], task["task_system"]

    def open(self, *nodes: str) -> None:
        for node in nodes or NODES:
            (self.folder / node).touch()

    def get(self, what: str = "") -> Any:
        status, answer = self.stack.call("GET", f"/api/v1/tasks/{self.id}/{what}", None, self.token)
        assert status == 200, answer
        return answer

    def post(self, what: str, body: Any = None) -> Any:
        return self.stack.call("POST", f"/api/v1/tasks/{self.id}/{what}", body or {}, self.token)

    def ran(self) -> list[tuple[str, int]]:
        """Each time a node began: its name and the process."""
        try:
            lines = (self.folder / "ran").read_text().splitlines()
        except FileNotFoundError:
            return []
        return [(line.split()[0], int(line.split()[1])) for line in lines]

    def wait_for(self, status: str, seconds: float = 30) -> Any:
        wait_until(lambda: self._status() == status, seconds, f"task is {status}")
        return self.get()

    def wait_for_node(self, node: str, times: int = 1, seconds: float = 30) -> int:
        """Wait until the node began that often; gives the latest process."""
        wait_until(lambda: len(self._began(node)) >= times, seconds, f"{node} began {times} times")
        return self._began(node)[-1]

    def give_up(self) -> None:
        """Let it end, whatever became of the test and of the site."""
        self.open()
        with suppress(httpx.TransportError):
            self.post("cancel")

    def outcomes(self) -> list[str]:
        return [attempt["outcome"] for attempt in self.get("attempts")]

    def assert_whole(self) -> None:
        """Numbers without holes, each node's effect once, the last event final."""
        events, task = self.get("events")["events"], self.get()
        assert [event["seq"] for event in events] == list(range(1, task["last_seq"] + 1))
        finished = [
            event["data"]["node"]
            for event in events
            if event["type"] == "node" and event["data"]["state"] == "finished"
        ]
        assert finished == list(NODES), finished
        final = [e["type"] for e in events if e["type"] in ("completed", "failed", "cancelled")]
        assert final == [task["status"]] == [events[-1]["type"]]

    def _began(self, node: str) -> list[int]:
        return [pid for name, pid in self.ran() if name == node]

    def _status(self) -> str:
        """Empty while the site cannot answer."""
        path = f"/api/v1/tasks/{self.id}/"
        try:
            status, task = self.stack.call("GET", path, None, self.token)
        except httpx.TransportError:
            return ""
        return str(task["status"]) if status == 200 else ""
