"""The one Celery task: answer a bell by claiming the lane's best task and running it."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Any

from celery import Task as CeleryTask
from celery import shared_task
from celery.exceptions import Ignore
from django.db import DatabaseError, connection

from tasks_app import bell
from tasks_app.celery_edge.force import end_by_force
from tasks_app.celery_edge.hearing import CANARY
from tasks_app.celery_edge.identity import worker_identity
from tasks_app.claim import Claim, task_claim
from tasks_app.clock import Now
from tasks_app.models import Worker
from tasks_app.queueing import waiting
from tasks_app.runner import ids_of, run_claimed
from tasks_app.states import Outcome

logger = logging.getLogger(__name__)

GOOD = {Outcome.COMPLETED, Outcome.WAITING_INPUT, Outcome.RELEASED}


class AttemptNotCompleted(Exception):
    """Makes Celery's own result say what our attempt says; it carries ids only."""


@shared_task(bind=True, name="tasks_app.answer_bell")
def answer_bell(self: CeleryTask, lane: str) -> dict[str, Any]:
    claim = _claim(lane, self.request.id)
    if claim is None:
        raise Ignore
    outcome = run_claimed(claim, force=end_by_force(claim))
    _ring_on(lane)
    ids = {**ids_of(claim), "outcome": str(outcome) if outcome else "lease_lost"}
    if outcome not in GOOD:
        raise AttemptNotCompleted(ids)
    return ids


@shared_task(name=CANARY, ignore_result=True)
def canary(boot_id: str) -> None:
    """Proof that broker and pool of that worker work; `Worker.canary_at` keeps it."""
    with suppress(DatabaseError):
        Worker.objects.filter(boot_id=boot_id).update(canary_at=Now())


def _claim(lane: str, celery_task_id: str) -> Claim | None:
    try:
        return task_claim(lane=lane, executor=worker_identity(), celery_task_id=celery_task_id)
    except DatabaseError:
        logger.warning("a bell found no database; the sweep rings again", extra={"lane": lane})
        connection.close()
        return None


def _ring_on(lane: str) -> None:
    """This slot is free again: ring for what waits, or leave it to the sweep."""
    with suppress(DatabaseError):
        if waiting(lane).exists():
            bell.ring(lane)
