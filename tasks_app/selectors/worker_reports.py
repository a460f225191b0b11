"""Workers as operators want to see them: what each does now, and those that went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tasks_app.clock import database_now
from tasks_app.models import Task, TaskAttempt, Worker
from tasks_app.selectors.executors import WORKER_SILENT_SECONDS
from tasks_app.states import State

GONE_SHOWN = timedelta(days=1)
MOST_GONE = 20


class Presence(StrEnum):
    PRESENT = "present"
    SILENT = "silent"  # gives no sign; its tasks are rescued soon
    STOPPING = "stopping"  # was asked to stop and hands its tasks over
    STOPPED = "stopped"  # said good-bye
    LOST = "lost"  # fell silent for good


@dataclass(frozen=True)
class WorkerReport:
    worker: Worker
    presence: Presence
    tasks: tuple[Task, ...]

    @property
    def is_gone(self) -> bool:
        return self.presence in (Presence.STOPPED, Presence.LOST)


def worker_reports() -> list[WorkerReport]:
    """Those that live, by name, then those that went within a day, latest first."""
    now = database_now()
    tasks = _running()
    alive = Worker.objects.filter(stopped_at__isnull=True).order_by("name")
    gone = Worker.objects.filter(stopped_at__gte=now - GONE_SHOWN).order_by("-stopped_at")
    return [
        WorkerReport(worker, _presence(worker, now), tuple(tasks.get(worker.boot_id, ())))
        for worker in [*alive, *gone[:MOST_GONE]]
    ]


def _running() -> dict[str, list[Task]]:
    """The tasks that run, by the boot id of who runs them."""
    running: dict[str, list[Task]] = {}
    attempts = TaskAttempt.objects.filter(outcome="", task__state=State.RUNNING)
    for attempt in attempts.select_related("task").order_by("started_at"):
        if attempt.number == attempt.task.attempt_number:
            running.setdefault(attempt.boot_id, []).append(attempt.task)
    return running


def _presence(worker: Worker, now: datetime) -> Presence:
    if worker.stopped_at:
        return Presence.STOPPED if worker.stopping_at else Presence.LOST
    if now - worker.last_seen_at > timedelta(seconds=WORKER_SILENT_SECONDS):
        return Presence.SILENT
    return Presence.STOPPING if worker.stopping_at else Presence.PRESENT
