"""manage.py lanes [pause|resume LANE]"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tasks_app import services
from tasks_app.lanes import LaneName
from tasks_app.selectors.operations import lane_report


class Command(BaseCommand):
    help = "Show the lanes; pause or resume one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", nargs="?", choices=["pause", "resume"])
        parser.add_argument("lane", nargs="?", choices=LaneName.values)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["action"]:
            if not options["lane"]:
                raise CommandError("name the lane: " + ", ".join(LaneName.values))
            switch = services.lane_pause if options["action"] == "pause" else services.lane_resume
            switch(lane=options["lane"], actor=None)
        for lane in LaneName.values:
            self.stdout.write(_line(lane_report(lane)))


def _line(report: dict[str, Any]) -> str:
    state = "paused" if report["paused_at"] else "open"
    words = f"{report['lane']:<7} {state:<7} waiting {report['depth']:<5}"
    return f"{words} running {report['running']}/{report['capacity']}"
