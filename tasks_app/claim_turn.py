"""Claims on SQLite stand in line: its own waiting polls, so in a crowd some would wait for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from pipeline.file_lock import file_lock


@contextmanager
def claim_turn() -> Iterator[None]:
    """Hold the lock file beside the database; nothing where the database itself keeps the line.

    Inside a transaction that is open already nobody may wait: its holder has the database.
    """
    database = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor != "sqlite" or connection.in_atomic_block or not database.is_file():
        yield
        return
    with file_lock(database.with_name(f"{database.name}-claims")):
        yield
