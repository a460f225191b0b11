"""manage.py workers"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from tasks_app.selectors.operations import workers_alive


class Command(BaseCommand):
    help = "Show the processes that run tasks, as they announced themselves."

    def handle(self, *args: Any, **options: Any) -> None:
        for worker in workers_alive():
            lanes = ",".join(worker.lanes)
            memory = worker.memory_bytes // 2**20
            words = f"{worker.name:<30} {worker.executor:<17} {lanes:<16}"
            slots = f"{worker.active}/{worker.concurrency}"
            self.stdout.write(f"{words} {slots:<6} {memory} MiB {worker.last_seen_at:%H:%M:%S}")
