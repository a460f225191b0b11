"""How an executor announces itself in the Worker table."""

from __future__ import annotations

import os

import psutil
from django.conf import settings

from tasks_app.clock import Now
from tasks_app.identity import ExecutorIdentity, this_process
from tasks_app.models import Worker
from tasks_app.registry import plan_versions


def announce(
    identity: ExecutorIdentity, *, lanes: list[str], concurrency: int, active: int
) -> None:
    """Write or refresh this executor's row: what it serves and how it is."""
    process = this_process()
    seen = {
        "lanes": lanes,
        "concurrency": concurrency,
        "active": active,
        "load": os.getloadavg()[0],
        "memory_bytes": _memory_bytes(),
        "last_seen_at": Now(),
    }
    born = {
        "name": identity.name,
        "host": process.host,
        "pid": process.pid,
        "process_started_at": process.process_started_at,
        "executor": identity.executor,
        "version": settings.VERSION,
        "plans": plan_versions(),
    }
    Worker.objects.update_or_create(
        boot_id=identity.boot_id, defaults=seen, create_defaults={**born, **seen}
    )


def announce_stopping(identity: ExecutorIdentity) -> None:
    """Running attempts see this at their next look and hand over."""
    Worker.objects.filter(boot_id=identity.boot_id).update(stopping_at=Now())


def announce_stopped(identity: ExecutorIdentity) -> None:
    Worker.objects.filter(boot_id=identity.boot_id).update(stopped_at=Now())


def _memory_bytes() -> int:
    process = psutil.Process()
    total = 0
    for member in [process, *process.children(recursive=True)]:
        try:
            total += member.memory_info().rss
        except psutil.Error:
            continue  # gone meanwhile
    return total
