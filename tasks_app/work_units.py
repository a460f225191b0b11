"""How much work a task is, as its kind counts it."""

from __future__ import annotations

import logging

from django.db import transaction

from tasks_app.models import Task
from tasks_app.registry import TaskKind, Work

logger = logging.getLogger(__name__)


def units_measure(task: Task, kind: TaskKind) -> None:
    """Ask the kind once and keep the answer; a kind that cannot tell costs the estimate only."""
    if kind.units is None or task.units is not None:
        return
    try:
        with transaction.atomic():
            found = kind.units(task.params)
    except Exception as error:  # an app's own code; the run does not depend on it
        logger.warning(
            "the work of a task could not be measured",
            extra={"task_id": str(task.pk), "kind": kind.name, "exception": type(error).__name__},
        )
        return
    work = found if isinstance(found, Work) else Work(found or 0.0)
    if work.units > 0:
        task.units, task.node_units = float(work.units), dict(work.nodes)
        Task.objects.filter(pk=task.pk).update(units=task.units, node_units=task.node_units)
