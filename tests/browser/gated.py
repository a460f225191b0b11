"""A task that goes on when the test opens its gates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

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

    def events(self) -> list[dict[str, Any]]:
        """Everything the server tells of this task."""
        address = f"/api/v1/tasks/{self.task_id}/events?after=0"
        status, answer = self.stack.call("GET", address, token=self.token)
        assert status == 200
        return list(answer["events"])
