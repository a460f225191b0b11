"""manage.py prune_tasks [--older-than 90d] [--files-older-than 400d]"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.services.prune import Ages, ages_of_policy, history_prune

UNITS = {"d": "days", "h": "hours", "w": "weeks"}


def age(text: str) -> timedelta:
    """`90d`, `12h` or `4w`."""
    found = re.fullmatch(r"(\d{1,5})([dhw])", text)
    if found is None:
        raise ArgumentTypeError("an age looks like 90d, 12h or 4w")
    return timedelta(**{UNITS[found[2]]: int(found[1])})


class Command(BaseCommand):
    help = "Delete old history of ended tasks: by the ages of the settings, or by those given."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--older-than", type=age, help="events, results, workers, notices")
        parser.add_argument("--files-older-than", type=age, help="reports and other files")

    def handle(self, *args: Any, **options: Any) -> None:
        history, files = options["older_than"], options["files_older_than"]
        given = Ages(events=history, results=history, notices=history, files=files)
        pruned = history_prune(given if history or files else ages_of_policy())
        counts = ", ".join(f"{count} {name}" for name, count in pruned.items())
        self.stdout.write(counts or "nothing: everything is kept for ever")
