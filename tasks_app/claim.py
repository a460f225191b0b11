"""The late claim: a free slot takes the best eligible task of a lane in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from tasks_app.claim_turn import claim_turn
from tasks_app.clock import Now, in_seconds
from tasks_app.events import event_record
from tasks_app.identity import ExecutorIdentity, this_process
from tasks_app.limits import most_per_owner, within_limits
from tasks_app.models import Lane, Task, TaskAttempt, TaskNode
from tasks_app.queueing import advance_clock, is_paused, waiting
from tasks_app.registry import TaskKind, kind_named, plan_versions
from tasks_app.states import EventType, State
from tasks_app.transitions import holds, task_move
from tasks_app.work_units import units_measure


@dataclass(frozen=True)
class Claim:
    """A task this process now holds, until its lease runs out."""

    task: Task
    kind: TaskKind
    attempt: TaskAttempt


def task_claim(
    *,
    lane: str,
    executor: ExecutorIdentity,
    celery_task_id: str = "",
    task_id: UUID | None = None,
) -> Claim | None:
    """Claim the lane's best task, or that very task; None when there is nothing to do.

    Claims of one lane follow each other (the lane's row is locked), so fair share and limits hold
    exactly; a task whose row is locked by someone else is passed over, not waited for.
    """
    if not Lane.objects.filter(name=lane).exists():
        Lane.objects.get_or_create(name=lane)
    with claim_turn(), transaction.atomic():
        _lock(lane)
        task = _best(lane, task_id)
        if task is None:
            return None
        claim = _begin(task, executor, celery_task_id)
    units_measure(claim.task, claim.kind)
    return claim


def _lock(lane: str) -> None:
    """A limit that spans lanes needs all of them, always in the same order."""
    lanes = Lane.objects.select_for_update().order_by("name")
    list(lanes if most_per_owner() else lanes.filter(name=lane))


def _best(lane: str, task_id: UUID | None) -> Task | None:
    tasks = within_limits(waiting(lane).filter(runnable_here()))
    if task_id is not None:
        tasks = tasks.filter(pk=task_id)
    elif is_paused(lane):
        return None
    return tasks.select_for_update(skip_locked=True, of=("self",)).first()


def runnable_here() -> Q:
    """Only plans that this process knows, in exactly their version."""
    known = Q(pk__in=[])
    for name, version in plan_versions().items():
        known |= Q(kind=name, plan_version=version)
    return known


def _begin(task: Task, executor: ExecutorIdentity, celery_task_id: str) -> Claim:
    kind = kind_named(task.kind)
    number = task.attempt_number + 1
    moved = task_move(
        task,
        source=State.PENDING,
        target=State.RUNNING,
        guard=holds(task.attempt_number),
        attempt_number=number,
        lease_expires_at=in_seconds(settings.TASKS_LEASE_SECONDS),
        executor=executor.executor,
        worker_name=executor.name,
        celery_task_id=celery_task_id,
        started_at=Coalesce(F("started_at"), Now()),
        run_after=None,
    )
    if not moved:
        raise RuntimeError(f"task {task.pk} moved while its row was locked")
    advance_clock(task.lane, task.turn)
    _make_nodes(task, kind)
    attempt = _record_attempt(task, kind, number, executor, celery_task_id)
    event_record(
        task=task,
        type=EventType.STARTED,
        data={"attempt": number, "executor": executor.executor, "worker": executor.name},
    )
    task.refresh_from_db()
    return Claim(task=task, kind=kind, attempt=attempt)


def _record_attempt(
    task: Task,
    kind: TaskKind,
    number: int,
    executor: ExecutorIdentity,
    celery_task_id: str,
) -> TaskAttempt:
    process = this_process()
    soft = kind.soft_time_limit or settings.CELERY_TASK_SOFT_TIME_LIMIT
    hard = kind.hard_time_limit or settings.CELERY_TASK_TIME_LIMIT
    return TaskAttempt.objects.create(
        task=task,
        number=number,
        executor=executor.executor,
        worker_name=executor.name,
        host=process.host,
        boot_id=executor.boot_id,
        pid=process.pid,
        process_started_at=process.process_started_at,
        celery_task_id=celery_task_id,
        soft_deadline_at=in_seconds(soft),
        hard_deadline_at=in_seconds(hard),
    )


def _make_nodes(task: Task, kind: TaskKind) -> None:
    TaskNode.objects.bulk_create(
        [
            TaskNode(task=task, position=position, name=node.name, label=str(node.label))
            for position, node in enumerate(kind.nodes)
        ],
        ignore_conflicts=True,
    )
