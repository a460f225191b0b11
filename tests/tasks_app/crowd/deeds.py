"""What one member of the crowd does; gives the ids of the tasks that it claimed."""

from __future__ import annotations

import time

from django.contrib.auth.models import User
from django.db import connection

from pipeline.errors import DomainError
from tasks_app import endings
from tasks_app.claim import Claim, task_claim
from tasks_app.executors.inline import inline_executor
from tasks_app.models import Task
from tasks_app.selectors.position import places_of
from tasks_app.services import task_boost, task_cancel, task_submit
from tasks_app.states import State

LANE = "medium"
PATIENCE_SECONDS = 90


def _claim() -> Claim | None:
    return task_claim(lane=LANE, executor=inline_executor())


def claim_one(n: int) -> list[str]:
    claim = _claim()
    return [str(claim.task.pk)] if claim else []


def live(n: int) -> list[str]:
    """Every fifth submits, boosts, cancels and looks; the others run what there is."""
    return _disturb(n) if n % 5 == 0 else _work()


def _work() -> list[str]:
    got: list[str] = []
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        claim = _claim()
        if claim is not None:
            got.append(str(claim.task.pk))
            endings.end_completed(claim.task, claim.attempt.number, {})
        elif not Task.objects.filter(state=State.PENDING).exists():
            break
    connection.close()
    return got


def _disturb(n: int) -> list[str]:
    owner = User.objects.get(username="lawyer")
    for step in range(4):
        task = task_submit(owner=owner, kind="test_gated", params={"folder": str(n)}).task
        task_boost(task=task, boost=step, actor=owner)
        places_of([task])
        try:
            task_cancel(task=task, actor=owner)
        except DomainError:
            continue  # ended meanwhile
    return []


def prune(n: int) -> list[str]:
    from tasks_app.schedules.pruning import prune_when_due

    return [str(run.due) for run in prune_when_due()]
