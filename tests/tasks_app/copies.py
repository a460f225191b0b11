"""Very many tasks in seconds: a thousand made by the ORM, the rest copied by the database."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import connection, models

from tasks_app.clock import database_now
from tasks_app.models import Task, TaskAttempt, TaskEvent
from tests.tasks_app.many import make_tasks

SEED = 1000


def make_very_many(owner: User, count: int, *, over: timedelta) -> None:
    """`count` ended tasks (a multiple of a thousand) spread over that time, with their history."""
    copies = count // SEED
    stretch = over / copies
    make_tasks(owner, SEED, now=database_now(), over=stretch)
    with connection.cursor() as cursor:
        for number in range(1, copies):
            for model in (Task, TaskEvent, TaskAttempt):
                cursor.execute(_copy(model, number, stretch * number))
        cursor.execute("ANALYZE")


def _copy(model: type[models.Model], number: int, back: timedelta) -> str:
    fields = [field for field in model._meta.concrete_fields if field.name != "id" or model is Task]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    values = ", ".join(_value(field, number, round(back.total_seconds())) for field in fields)
    key = "id" if model is Task else "task_id"
    originals = f"substr({_text(key)}, 1, 4) <> '0000'"
    table = model._meta.db_table
    return f'INSERT INTO "{table}" ({columns}) SELECT {values} FROM "{table}" WHERE {originals}'


def _value(field: models.Field, number: int, seconds: int) -> str:
    column = f'"{field.column}"'
    if field.column in ("id", "task_id"):
        copied = f"'0000{number:04x}' || substr({_text(field.column)}, 9)"
        return copied if connection.vendor == "sqlite" else f"({copied})::uuid"
    if isinstance(field, models.DateTimeField):
        if connection.vendor == "sqlite":
            return f"strftime('%Y-%m-%d %H:%M:%f000', {column}, '-{seconds} seconds')"
        return f"{column} - interval '{seconds} seconds'"
    return column


def _text(column: str) -> str:
    """An id without hyphens."""
    return (
        f'"{column}"' if connection.vendor == "sqlite" else f"replace(\"{column}\"::text, '-', '')"
    )
