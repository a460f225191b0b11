"""The sweep: what was lost is found again. Idempotent, so every process may run it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from tasks_app import bell, endings
from tasks_app.clock import Now, database_now, in_seconds
from tasks_app.identity import is_alive, this_process
from tasks_app.lanes import LaneName
from tasks_app.models import Task, TaskAttempt, Worker
from tasks_app.queueing import is_paused, waiting
from tasks_app.silence import Witness, silent_seconds, tasks_of_silent_workers
from tasks_app.states import State
from tasks_app.upkeep import upkeep

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 3.0
WORKER_GONE_SECONDS = 60

_witness = Witness()


@dataclass(frozen=True)
class Swept:
    rescued: int
    rung: int


def sweep() -> Swept:
    """Rescue tasks whose process died here or whose worker is gone; ring for what waits."""
    expired = Task.objects.filter(state=State.RUNNING, lease_expires_at__lt=Now())
    rescued = sum(rescue(task) for task in expired) + rescue_dead_processes()
    rescued += rescue_of_silent_workers(_witness)
    _forget_workers()
    upkeep()
    return Swept(rescued=rescued, rung=ring_waiting())


def rescue(task: Task) -> bool:
    """Give a task whose process is gone back to the queue, or set it aside."""
    outcome = endings.end_lost(task, task.attempt_number)
    if outcome is None:
        return False
    ids = {"task_id": str(task.pk), "kind": task.kind, "attempt": task.attempt_number}
    logger.warning("rescued a task whose worker was lost", extra={**ids, "outcome": str(outcome)})
    return True


def ring_waiting() -> int:
    """Ring every lane in which something waits; a bell too many finds nothing and returns."""
    lanes = [lane for lane in LaneName.values if not is_paused(lane) and waiting(lane).exists()]
    for lane in lanes:
        bell.ring(lane)
    return len(lanes)


def rescue_dead_processes(*, boot_id: str | None = None) -> int:
    """Rescue at once what dead processes of this host hold, without waiting for their leases."""
    attempts = TaskAttempt.objects.filter(
        outcome="", host=this_process().host, task__state=State.RUNNING
    ).select_related("task")
    if boot_id is not None:
        attempts = attempts.filter(boot_id=boot_id)
    dead = [attempt for attempt in attempts if not is_alive(attempt.process)]
    return sum(
        rescue(attempt.task) for attempt in dead if attempt.number == attempt.task.attempt_number
    )


def rescue_of_silent_workers(witness: Witness) -> int:
    """Rescue what workers hold that gave no sign while this process was awake all the time."""
    witness.saw(database_now())
    if not witness.has_watched(silent_seconds()):
        return 0
    return sum(rescue(task) for task in tasks_of_silent_workers())


def _forget_workers() -> None:
    Worker.objects.filter(
        stopped_at__isnull=True, last_seen_at__lt=in_seconds(-WORKER_GONE_SECONDS)
    ).update(stopped_at=Now())
