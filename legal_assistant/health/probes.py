"""Whether each part that the site needs answers within two seconds."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from asgiref.sync import async_to_sync
from celery import current_app
from channels.layers import get_channel_layer
from django.db import connection

LIMIT_SECONDS = 2
logger = logging.getLogger(__name__)


def failing_parts() -> list[str]:
    """The names of the parts that do not answer; empty when all is well."""
    return [name for name, probe in _PROBES.items() if not _answers(name, probe)]


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
