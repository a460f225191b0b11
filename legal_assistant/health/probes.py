"""Whether each part that the site needs answers within two seconds."""

from __future__ import annotations

import asyncio
import logging
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass

from asgiref.sync import async_to_sync
from celery import current_app
from channels.layers import get_channel_layer
from django.conf import settings
from django.db import connection

LIMIT_SECONDS = 2
logger = logging.getLogger(__name__)


def failing_parts() -> list[str]:
    """The names of the parts that do not answer; empty when all is well."""
    return [name for name, probe in _PROBES.items() if not _answers(name, probe)]


LITTLE_SPACE_BYTES = 2 * 1024**3


@dataclass(frozen=True)
class Answered:
    """`seconds` it took; of the disk also what is free. `is_low`: it works, but not for long."""

    name: str
    is_well: bool
    seconds: float
    free_bytes: int | None = None
    is_low: bool = False


def parts_answering() -> list[Answered]:
    """Every part and the disk that files and the embedded database lie on, as they are now."""
    return [*(_timed(name, probe) for name, probe in _PROBES.items()), _disk()]


def _timed(name: str, probe: Callable[[], None]) -> Answered:
    begun = time.perf_counter()
    is_well = _answers(name, probe)
    return Answered(name, is_well, time.perf_counter() - begun)


def _disk() -> Answered:
    begun = time.perf_counter()
    free = shutil.disk_usage(settings.VAR_DIR).free
    spent = time.perf_counter() - begun
    return Answered("disk", free > 0, spent, free, is_low=free < LITTLE_SPACE_BYTES)


def _answers(name: str, probe: Callable[[], None]) -> bool:
    try:
        probe()
    except Exception as error:
        logger.warning("%s does not answer (%s)", name, type(error).__name__)
        return False
    return True


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _broker() -> None:
    with current_app.connection_for_write(connect_timeout=LIMIT_SECONDS) as broker:
        broker.ensure_connection(max_retries=1, interval_start=0, timeout=LIMIT_SECONDS)


def _channel_layer() -> None:
    async_to_sync(_send_to_nobody)()


async def _send_to_nobody() -> None:
    layer = get_channel_layer()
    message = {"type": "health.probe"}
    await asyncio.wait_for(layer.group_send("health", message), timeout=LIMIT_SECONDS)


_PROBES: dict[str, Callable[[], None]] = {
    "database": _database,
    "broker": _broker,
    "channel_layer": _channel_layer,
}
