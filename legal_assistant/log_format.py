"""Log lines: a sentence, then the ids that were given with it."""

from __future__ import annotations

import logging

CANARY = "tasks_app.canary"  # its Celery module may not be imported by the settings
IDS = ("task_id", "kind", "attempt", "outcome", "lane", "exception", "document_id")


class SentenceWithIds(logging.Formatter):
    """Appends `task_id=… kind=…` from the record's extra; nothing else of it is printed."""

    def format(self, record: logging.LogRecord) -> str:
        ids = [f"{name}={record.__dict__[name]}" for name in IDS if name in record.__dict__]
        line = super().format(record)
        return f"{line} [{' '.join(ids)}]" if ids else line


class WithoutCanaries(logging.Filter):
    """Every worker hears its own canary every ten seconds; only one that fails is worth a line."""

    def filter(self, record: logging.LogRecord) -> bool:
        told = record.args if isinstance(record.args, dict) else {}
        return record.levelno > logging.INFO or told.get("name") != CANARY
