"""Runs tasks in the calling process under the same lease: for commands and tests."""

from __future__ import annotations

import os
from uuid import UUID

from tasks_app.claim import task_claim
from tasks_app.identity import ExecutorIdentity, new_executor
from tasks_app.models import Task
from tasks_app.runner import run_claimed
from tasks_app.states import Outcome


def inline_executor() -> ExecutorIdentity:
    return new_executor(name=f"inline@{os.getpid()}", executor="inline")


def run_task_inline(task_id: UUID) -> Outcome | None:
    """Claim that very task and run one attempt; None when it cannot be claimed now."""
    task = Task.objects.only("lane").get(pk=task_id)
    claim = task_claim(lane=task.lane, executor=inline_executor(), task_id=task_id)
    return run_claimed(claim) if claim else None


def run_waiting_inline(lane: str) -> int:
    """Run everything that waits in the lane, one after the other; returns how many attempts."""
    executor, count = inline_executor(), 0
    while claim := task_claim(lane=lane, executor=executor):
        run_claimed(claim)
        count += 1
    return count
