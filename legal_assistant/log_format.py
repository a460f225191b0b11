"""Log lines: a sentence, then the ids that were given with it."""

from __future__ import annotations

import logging

IDS = ("task_id", "kind", "attempt", "outcome", "lane", "exception", "document_id")


class SentenceWithIds(logging.Formatter):
    """Appends `task_id=… kind=…` from the record's extra; nothing else of it is printed."""

    def format(self, record: logging.LogRecord) -> str:
        ids = [f"{name}={record.__dict__[name]}" for name in IDS if name in record.__dict__]
        line = super().format(record)
        return f"{line} [{' '.join(ids)}]" if ids else line
