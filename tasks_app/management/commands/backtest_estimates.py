"""manage.py backtest_estimates [--kind KIND] [--traces FILE | --export FILE]"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tasks_app.backtest import Backtest, Trace, backtest
from tasks_app.registry import TaskKind, all_kinds
from tasks_app.selectors.history import HISTORY
from tasks_app.selectors.traces import traces_of
from tasks_app.trace_file import traces_read, traces_write


class Command(BaseCommand):
    help = "Say how good the estimates of time left would have been on recorded history."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--kind", choices=[kind.name for kind in all_kinds()])
        parser.add_argument("--traces", type=Path, help="judge this file, not the database")
        parser.add_argument("--export", type=Path, help="also write the runs to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        source, target = options["traces"], options["export"]
        if (source or target) and not options["kind"]:
            raise CommandError("a file holds runs of one --kind")
        for kind in all_kinds():
            if options["kind"] in (None, kind.name):
                traces = traces_read(source) if source else traces_of(kind)
                if target:
                    traces_write(target, traces)
                self.stdout.write(f"{kind.name}: {_words(judge(kind, traces))}")


def judge(kind: TaskKind, traces: list[Trace]) -> Backtest:
    return backtest(traces, [node.name for node in kind.nodes], memory=HISTORY)


def _words(found: Backtest) -> str:
    counts = f"{found.runs} runs, {found.estimated} estimated after the first node"
    if found.error is None or found.coverage is None:
        return f"{counts}; not enough history to judge"
    return f"{counts}; median error {found.error:.0%}, range held {found.coverage:.0%} (aim: 80%)"
