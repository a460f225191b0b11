"""Very many tasks at once, with the events that their running would have left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import connection

from tasks_app.models import Task, TaskAttempt, TaskEvent

BATCH = 5000
LANES = ("high", "medium", "low")
CODES = ("no_readable_document", "time_limit", "unexpected_error", "worker_lost_repeatedly")


def make_tasks(owner: User, count: int, *, now: datetime, over: timedelta) -> None:
    """`count` ended tasks spread evenly over the time before `now`; every tenth has failed."""
    made = [_task(owner, number, now - over * (number / count)) for number in range(count)]
    Task.objects.bulk_create(made, batch_size=BATCH)
    TaskEvent.objects.bulk_create(_events(made), batch_size=BATCH)
    TaskAttempt.objects.bulk_create(map(_attempt, made), batch_size=BATCH)
    if connection.vendor == "postgresql":
        connection.cursor().execute(
            "ANALYZE"
        )  # as autovacuum would; a plan for empty tables is slow


def _task(owner: User, number: int, ended: datetime) -> Task:
    ending: dict[str, Any] = {"state": "completed", "progress": 100, "result": {}}
    if number % 10 == 0:
        ending = {"state": "failed", "error_code": CODES[number // 10 % 4], "error_message": "…"}
    waited, took = timedelta(seconds=1 + number % 60), timedelta(seconds=10 + number % 300)
    return Task(
        id=uuid4(),
        owner=owner,
        kind="recipe",
        title=f"任务 {number}",
        lane=LANES[number % 3],
        attempt_number=1,
        last_seq=3,
        created_at=ended - took - waited,
        queued_at=ended - took - waited,
        started_at=ended - took,
        completed_at=ended,
        updated_at=ended,
        executor="celery",
        worker_name="high@host",
        **ending,
    )


def _events(tasks: list[Task]) -> Iterator[TaskEvent]:
    for task in tasks:
        told = (("queued", task.created_at), ("started", task.started_at))
        for seq, (kind, at) in enumerate((*told, (task.state, task.completed_at)), start=1):
            yield TaskEvent(task=task, seq=seq, version=seq, type=kind, at=at, data={})


def _attempt(task: Task) -> TaskAttempt:
    return TaskAttempt(
        task=task,
        number=1,
        executor="celery",
        worker_name=task.worker_name,
        host="host",
        boot_id="boot",
        pid=1,
        process_started_at=0,
        started_at=task.started_at,
        ended_at=task.completed_at,
        outcome=task.state,
    )
