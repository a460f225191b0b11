"""Whether this worker still hears its broker, and what to do when it does not.

After a silent network death Celery 5.7 can stay connected to Redis and never hear a message again.
So every worker sends itself a canary through the broker, answered in its pool. A canary that was
accepted by the broker and not heard within seconds, while a slot is free, means deafness: the
connections are shut down, which Celery answers by connecting anew; if that does not help, the
process ends for its supervisor.
"""

from __future__ import annotations

import logging
import os
import socket
import threading
import time
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import psutil
from celery import current_app
from celery.signals import task_received
from celery.utils.nodenames import worker_direct
from celery.worker import state

logger = logging.getLogger(__name__)

CANARY = "tasks_app.canary"
CANARY_SECONDS = 10.0
DEAF_SECONDS = 10.0  # a canary not heard for so long
PORTS = {"redis": 6379, "rediss": 6379, "amqp": 5672, "amqps": 5671}
RESETS = 2  # connections shut down so often before the process gives up


class Hearing:
    """Belongs to a worker's main process; call `look()` every second or so."""

    def __init__(self, worker: Any, boot_id: str) -> None:
        self._worker, self._boot_id = worker, boot_id
        self._heard_at = self._accepted_at = self._asked_at = time.monotonic()
        self._resets = 0
        self._sending = threading.Lock()
        task_received.connect(self._heard, weak=False)

    def look(self) -> None:
        now = time.monotonic()
        if now - self._asked_at >= CANARY_SECONDS:
            self._asked_at = now
            threading.Thread(target=self._send, name="canary", daemon=True).start()
        if self._is_deaf(now):
            self._recover()

    def _heard(self, **kwargs: Any) -> None:
        self._heard_at = time.monotonic()
        self._resets = 0

    def _is_deaf(self, now: float) -> bool:
        has_free_slot = len(state.reserved_requests) < self._worker.concurrency
        unheard = self._accepted_at > self._heard_at
        return has_free_slot and unheard and now - self._accepted_at > DEAF_SECONDS

    def _send(self) -> None:
        """Publish a canary unless the last one still hangs; a refusal is no deafness."""
        if self._accepted_at > self._heard_at or not self._sending.acquire(blocking=False):
            return
        try:
            current_app.send_task(
                CANARY,
                args=[self._boot_id],
                queue=worker_direct(self._worker.hostname),
                retry=False,
                ignore_result=True,
                expires=60,
                confirm_timeout=CANARY_SECONDS,
            )
            self._accepted_at = max(self._accepted_at, time.monotonic())
        except Exception as error:  # whatever a broker's client raises
            logger.warning("no canary could be sent", extra={"exception": type(error).__name__})
        finally:
            self._sending.release()

    def _recover(self) -> None:
        self._accepted_at = self._heard_at  # measured anew from the next canary on
        self._resets += 1
        if self._resets > RESETS:
            logger.error("this worker hears nothing any more and ends for its supervisor")
            os._exit(1)
        count = shut_connections(current_app.conf.broker_url)
        logger.warning("this worker heard nothing; %s broker connections were shut", count)


def shut_connections(broker_url: str) -> int:
    """Shut every TCP connection of this process to the broker; their owners connect anew."""
    broker = urlsplit(broker_url)
    if not broker.hostname:
        return 0
    port = broker.port or PORTS.get(broker.scheme, 0)
    shut = 0
    for connection in psutil.Process().net_connections("tcp"):
        if connection.raddr and connection.raddr.port == port and connection.fd > 0:
            with suppress(OSError), socket.socket(fileno=os.dup(connection.fd)) as twin:
                twin.shutdown(socket.SHUT_RDWR)
                shut += 1
    return shut
