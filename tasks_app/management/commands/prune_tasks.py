"""manage.py prune_tasks --older-than 90d"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.services.prune import history_prune

UNITS = {"d": "days", "h": "hours", "w": "weeks"}


def age(text: str) -> timedelta:
    """`90d`, `12h` or `4w`."""
    found = re.fullmatch(r"(\d{1,5})([dhw])", text)
    if found is None:
        raise ArgumentTypeError("an age looks like 90d, 12h or 4w")
    return timedelta(**{UNITS[found[2]]: int(found[1])})


class Command(BaseCommand):
    help = "Delete the events of ended tasks and other history older than an age."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--older-than", type=age, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        pruned = history_prune(older_than=options["older_than"])
        self.stdout.write(", ".join(f"{count} {name}" for name, count in pruned.items()))
