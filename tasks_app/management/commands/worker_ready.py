"""manage.py worker_ready NAME: ends with 0 when that worker is ready; for health checks."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.selectors.operations import worker_is_ready


class Command(BaseCommand):
    help = "A canary came through broker and pool lately, or every slot is busy with live runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the worker's name, e.g. medium@host")

    def handle(self, *args: Any, **options: Any) -> None:
        if not worker_is_ready(options["name"]):
            self.stderr.write(f"{options['name']} is not ready")
            sys.exit(1)
        self.stdout.write(f"{options['name']} is ready")
