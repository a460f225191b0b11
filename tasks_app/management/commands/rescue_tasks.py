"""manage.py rescue_tasks"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.sweep import rescue_dead_processes, sweep


class Command(BaseCommand):
    help = "Run the sweep once: rescue tasks whose worker is gone, ring lanes that wait."

    def handle(self, *args: Any, **options: Any) -> None:
        dead = rescue_dead_processes()
        swept = sweep()
        self.stdout.write(f"rescued {dead + swept.rescued}, rang {swept.rung} lanes")
