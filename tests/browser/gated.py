"""A task that goes on when the test opens its gates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers.process import wait_until
from tests.servers.stack import Stack


@dataclass(frozen=True)
class GatedTask:
    stack: Stack
    task_id: str
    folder: Path
    token: str

    @property
    def path(self) -> str:
        return f"/tasks/{self.task_id}/"

    def open(self, *gates: str) -> None:
        for gate in gates:
            (self.folder / gate).touch()

    def wait_for(self, status: str, seconds: float = 60) -> dict[str, Any]:
        """Asks the server until the task has this status, whatever the page says."""
        return wait_until(lambda: self._task_if(status), seconds, f"task is {status}")

    def _task_if(self, status: str) -> dict[str, Any] | None:
        _, task = self.stack.call("GET", f"/api/v1/tasks/{self.task_id}/", token=self.token)
        return task if task["status"] == status else None

    def events(self) -> list[dict[str, Any]]:
        """Everything the server tells of this task."""
        address = f"/api/v1/tasks/{self.task_id}/events?after=0"
        status, answer = self.stack.call("GET", address, token=self.token)
        assert status == 200
        return list(answer["events"])
