"""Recorded runs as a file: one JSON object a line, names of nodes and numbers only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from tasks_app.backtest import Trace


def traces_write(path: Path, traces: Iterable[Trace]) -> None:
    lines = [msgspec.json.encode(trace) for trace in traces]
    path.write_bytes(b"".join(line + b"\n" for line in lines))


def traces_read(path: Path) -> list[Trace]:
    """Oldest first, as they were written; raises msgspec.ValidationError for another file."""
    lines = path.read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Trace) for line in lines]
