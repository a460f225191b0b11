"""Where a run of a plan keeps its checkpoints and says how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Checkpoint:
    """The kept output of a finished node or item, as plain JSON values."""

    output: Any


class Journal(Protocol):
    """What the engine asks of its surroundings; every call may raise to stop the run."""

    def finished(self, node: str) -> Checkpoint | None: ...

    def finished_items(self, node: str) -> dict[str, Checkpoint]: ...

    def start(self, node: str, message: str = "") -> None: ...

    def report(self, node: str, progress: float, message: str = "") -> None: ...

    def finish_item(self, node: str, key: str, output: Any) -> None: ...

    def finish(self, node: str, output: Any, message: str = "") -> None: ...
