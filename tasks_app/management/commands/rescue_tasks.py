"""manage.py rescue_tasks"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.sweep import sweep


class Command(BaseCommand):
    help = "Run the sweep once: rescue tasks whose worker is gone, ring lanes that wait."

    def handle(self, *args: Any, **options: Any) -> None:
        swept = sweep()
        self.stdout.write(f"rescued {swept.rescued}, rang {swept.rung} lanes")
