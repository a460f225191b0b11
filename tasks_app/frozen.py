"""A process that froze, or lost its host, in the middle of a transaction keeps nobody waiting.

Its locks would stay until the network gives the connection up, which can take hours; meanwhile no
lane could be claimed from and no sweep could rescue. PostgreSQL ends such a session; what it had
written is rolled back, and when it wakes up it finds a closed connection, as after a restart.
"""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models.signals import pre_migrate

FROZEN_SECONDS = 15.0


def end_frozen_transactions() -> None:
    connection_created.connect(_limit_idleness, dispatch_uid="end_frozen_transactions")
    pre_migrate.connect(_let_migrations_think, dispatch_uid="end_frozen_transactions")


def _limit_idleness(*, connection: BaseDatabaseWrapper, **_: Any) -> None:
    _set(connection, FROZEN_SECONDS)


def _let_migrations_think(*, using: str, **_: Any) -> None:
    """Between two statements of a migration Python may work for long on a loaded machine."""
    _set(connections[using], 0)


def _set(connection: BaseDatabaseWrapper, seconds: float) -> None:
    """By a statement, since connection poolers refuse the same as a start-up option."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET idle_in_transaction_session_timeout = {round(seconds * 1000)}")
