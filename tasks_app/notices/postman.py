"""The thread that sends e-mails, so that no sweep and no run waits for a mail server."""

from __future__ import annotations

import logging
import threading

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection

from tasks_app.notices.mail import mail_send_due

logger = logging.getLogger(__name__)

LOOK_SECONDS = 5.0


class Postman:
    """Started and stopped with a web process; several share the work."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="postman", daemon=True)

    def start(self) -> None:
        if settings.EMAIL_URL:
            self._thread.start()

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_SECONDS):
            try:
                mail_send_due()
            except DatabaseError:
                logger.warning("the postman cannot reach the database")
            close_old_connections()
        connection.close()
