"""Claims on SQLite stand in line: its own waiting polls, so in a crowd some would wait for ever."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def claim_turn() -> Iterator[None]:
    """Hold the lock file beside the database; nothing where the database itself keeps the line.

    Inside a transaction that is open already nobody may wait: its holder has the database.
    """
    database = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor != "sqlite" or connection.in_atomic_block or not database.is_file():
        yield
        return
    with database.with_name(f"{database.name}-claims").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # released when the file closes, also by a crash
        yield
