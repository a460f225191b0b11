"""Gives a user the sample cases; running it again changes nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from litigation.terminal.people import user_named
from litigation.terminal.samples import sample_case_load, sample_names
from pipeline.errors import DomainError


class Command(BaseCommand):
    help = "Load sample cases (all when none is named) for a user."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME")
        parser.add_argument("--user", default="demo")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            owner = user_named(options["user"])
            for name in options["names"] or sample_names():
                case = sample_case_load(owner=owner, name=name)
                self.stdout.write(f"{name}: {case.name} ({case.documents.count()})")
        except DomainError as error:
            raise CommandError(f"{error.code}: {error.message}") from error
