"""manage.py backtest_estimates [--kind KIND]"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.backtest import Backtest, backtest
from tasks_app.registry import all_kinds
from tasks_app.selectors.history import HISTORY
from tasks_app.selectors.traces import traces_of


class Command(BaseCommand):
    help = "Say how good the estimates of time left would have been on recorded history."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--kind", choices=[kind.name for kind in all_kinds()])

    def handle(self, *args: Any, **options: Any) -> None:
        for kind in all_kinds():
            if options["kind"] in (None, kind.name):
                nodes = [node.name for node in kind.nodes]
                found = backtest(traces_of(kind), nodes, memory=HISTORY)
                self.stdout.write(f"{kind.name}: {_words(found)}")


def _words(found: Backtest) -> str:
    counts = f"{found.runs} runs, {found.estimated} estimated after the first node"
    if found.error is None or found.coverage is None:
        return f"{counts}; not enough history to judge"
    return f"{counts}; median error {found.error:.0%}, range held {found.coverage:.0%} (aim: 80%)"
