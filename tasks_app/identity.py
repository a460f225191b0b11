"""Who this process is: new at every boot, so that a reused pid is never mistaken."""

from __future__ import annotations

import os
import socket
import uuid
from dataclasses import dataclass
from functools import lru_cache

import psutil


@dataclass(frozen=True)
class ProcessIdentity:
    host: str
    pid: int
    process_started_at: float


@dataclass(frozen=True)
class ExecutorIdentity:
    """An executor (a worker with its children, a web process's pool, a command)."""

    boot_id: str
    name: str
    executor: str


@lru_cache(maxsize=1)
def _of_pid(pid: int) -> ProcessIdentity:
    return ProcessIdentity(socket.gethostname(), pid, psutil.Process(pid).create_time())


def this_process() -> ProcessIdentity:
    """Host, pid and start time; right also in a forked child."""
    return _of_pid(os.getpid())


def is_alive(process: ProcessIdentity) -> bool:
    """Whether that very process of this host still runs (a zombie does not)."""
    try:
        found = psutil.Process(process.pid)
        same = abs(found.create_time() - process.process_started_at) < 1
        return bool(same and found.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def new_executor(*, name: str, executor: str) -> ExecutorIdentity:
    return ExecutorIdentity(boot_id=str(uuid.uuid4()), name=name, executor=executor)
