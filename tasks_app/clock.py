"""The database's clock: leases, claims and sweeps use no other, so hosts may disagree."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, ExpressionWrapper, functions
from django.db.models.expressions import Combinable
from django.utils.timezone import is_naive, make_aware


class Now(functions.Now):
    """The database's now, written on SQLite with six digits like every other instant.

    Django writes three there; as text "…652" sorts before "…652000", and equal instants differ.
    """

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "STRFTIME('%%%%Y-%%%%m-%%%%d %%%%H:%%%%M:%%%%f000', 'NOW')"
        return self.as_sql(compiler, connection, template=template, **context)


def in_seconds(seconds: float) -> Combinable:
    """An expression for an instant that many seconds from now (negative: ago)."""
    return ExpressionWrapper(Now() + timedelta(seconds=seconds), output_field=DateTimeField())


def database_now() -> datetime:
    """The instant by the database's clock, aware, in UTC."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')")
        else:
            cursor.execute("SELECT clock_timestamp()")
        (value,) = cursor.fetchone()
    instant: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
    return make_aware(instant, UTC) if is_naive(instant) else instant
