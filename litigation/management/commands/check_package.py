"""Says whether a package file is sound, and if not, where."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from litigation.selectors.package_faults import faults_in


class Command(BaseCommand):
    help = "Check rule package files: faults by line and field."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        faults = [f"{file}: {told}" for file in options["files"] for told in _faults(file)]
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write("ok")


def _faults(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return [str(error)]
    return [place.sentence for place in faults_in(text, id=file.stem)]
