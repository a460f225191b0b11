"""System checks: kinds of task that could never run, and one file of a database on two hosts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connections

from tasks_app.clock import in_seconds
from tasks_app.lanes import LaneName
from tasks_app.models import Worker
from tasks_app.registry import TaskKind, all_kinds

LIVING_SECONDS = 60.0


@register()
def kinds_can_run(**kwargs: Any) -> list[CheckMessage]:
    return [message for kind in all_kinds() for message in _mistakes(kind)]


@register(Tags.database)
def one_host_uses_sqlite(
    databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Asked with a database at hand (`check --database default`, `migrate`)."""
    if "default" not in (databases or ()) or connections["default"].vendor != "sqlite":
        return []
    hosts = _hosts()
    if len(hosts) < 2:
        return []
    return [
        Warning(
            f"The database is SQLite, but workers of several hosts use it: {', '.join(hosts)}.",
            hint="SQLite's locks hold within one machine (containers of it count as one). "
            "Set DATABASE_URL to a PostgreSQL.",
            id="tasks_app.W001",
        )
    ]


def _mistakes(kind: TaskKind) -> Iterator[CheckMessage]:
    if kind.lane not in LaneName.values:
        known = ", ".join(LaneName.values)
        yield _error(kind, f"has the unknown lane {kind.lane!r}; known are {known}.", "E001")
    if not callable(kind.handler):
        yield _error(kind, "has no handler: its tasks would wait and then fail.", "E002")
    names = [node.name for node in kind.nodes]
    if len(names) != len(set(names)):
        yield _error(kind, "has two nodes of one name.", "E003")
    soft, hard = kind.soft_time_limit, kind.hard_time_limit
    if soft is not None and hard is not None and soft >= hard:
        yield _error(kind, "has a soft time limit that is not below its hard one.", "E004")


def _error(kind: TaskKind, what: str, number: str) -> CheckMessage:
    return Error(f"The task kind {kind.name} {what}", obj=kind.name, id=f"tasks_app.{number}")


def _hosts() -> list[str]:
    """Hosts of workers that live; none before the first migration."""
    living = Worker.objects.filter(
        stopped_at__isnull=True, last_seen_at__gt=in_seconds(-LIVING_SECONDS)
    )
    try:
        return sorted(set(living.values_list("host", flat=True)))
    except DatabaseError:
        return []
