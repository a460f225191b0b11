"""manage.py stuck_tasks"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.selectors.stuck import stuck_tasks


class Command(BaseCommand):
    help = "Show tasks that somebody should look at, and why."

    def handle(self, *args: Any, **options: Any) -> None:
        found = stuck_tasks()
        for stuck in found:
            words = f"{stuck.task.pk} {stuck.why} since {stuck.since:%Y-%m-%d %H:%M:%S}"
            limit = f", usual: {stuck.limit_seconds} s" if stuck.limit_seconds else ""
            until = f", until {stuck.until:%Y-%m-%d %H:%M}" if stuck.until else ""
            self.stdout.write(f"{words} {stuck.task.kind} {stuck.task.owner}{limit}{until}")
        if not found:
            self.stdout.write("none")
