"""The identity that a Celery worker shares with its children."""

from __future__ import annotations

import os

from tasks_app.identity import ExecutorIdentity, new_executor
from tasks_app.selectors.executors import CELERY

_BOOT_ID, _NAME = "LEGAL_ASSISTANT_BOOT_ID", "LEGAL_ASSISTANT_WORKER"


def make_worker_identity(hostname: str) -> ExecutorIdentity:
    """Called once in the worker's main process before it starts children."""
    identity = new_executor(name=hostname, executor=CELERY)
    os.environ[_BOOT_ID], os.environ[_NAME] = identity.boot_id, identity.name
    return identity


def worker_identity() -> ExecutorIdentity:
    return ExecutorIdentity(boot_id=os.environ[_BOOT_ID], name=os.environ[_NAME], executor=CELERY)
