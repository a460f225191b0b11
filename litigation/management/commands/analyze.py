"""Case files in, live progress on the terminal, cited reports out."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from litigation.choices import CASE_TYPE_CHOICES, POSITION_CHOICES, SCENARIO_CHOICES
from litigation.terminal.analyze import Request, analyze
from litigation.terminal.people import COMMAND_LINE
from pipeline.errors import DomainError


class Command(BaseCommand):
    help = "Analyse a case: files or folders in, reports out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
        parser.add_argument("--position", required=True, choices=_values(POSITION_CHOICES))
        parser.add_argument("--package", default="contract_dispute_default")
        parser.add_argument(
            "--case-type", default="contract_performance", choices=_values(CASE_TYPE_CHOICES)
        )
        parser.add_argument("--scenario", choices=_values(SCENARIO_CHOICES))
        parser.add_argument("--as-of", type=date.fromisoformat, help="YYYY-MM-DD, default today")
        parser.add_argument("--question", default="", help="facts or a question, in words")
        parser.add_argument("--out", type=Path, help="folder for the reports")
        parser.add_argument("--user", default=COMMAND_LINE)

    def handle(self, *args: Any, **options: Any) -> None:
        request = Request(
            paths=tuple(options["paths"]),
            position=options["position"],
            package_id=options["package"],
            case_type=options["case_type"],
            scenario=options["scenario"],
            as_of=options["as_of"],
            question=options["question"],
            out=options["out"],
            user=options["user"],
        )
        logging.getLogger("tasks_app").setLevel(logging.WARNING)  # the progress tells it all
        try:
            analyze(request, out=self.stdout, err=self.stderr)
        except DomainError as error:
            raise CommandError(f"{error.code}: {error.message}") from error
        except KeyboardInterrupt:
            raise CommandError(_("已按 Ctrl-C 取消。"), returncode=130) from None


def _values(choices: tuple[tuple[str, Any], ...]) -> list[str]:
    return [value for value, _label in choices]
