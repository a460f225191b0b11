"""manage.py prune_tasks [--older-than 90d] [--files-older-than 400d] [--leftovers-older-than 2d]"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError

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
        parser.add_argument("--files-older-than", type=age, help="files of ended tasks")
        parser.add_argument("--leftovers-older-than", type=age, help="files nothing refers to")

    def handle(self, *args: Any, **options: Any) -> None:
        history, files = options["older_than"], options["files_older_than"]
        leftovers = options["leftovers_older_than"]
        given = Ages(history, history, history, files, leftovers)
        pruned = history_prune(ages_of_policy() if given == Ages() else given)
        counts = ", ".join(f"{count} {name}" for name, count in pruned.counts.items())
        self.stdout.write(counts or "nothing: everything is kept for ever")
        if pruned.failed:
            raise CommandError(f"not finished: {', '.join(pruned.failed)} (the log says why)")
