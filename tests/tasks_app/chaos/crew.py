"""Workers that a supervisor starts again whenever they end."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import psutil

from tests.servers.process import wait_until
from tests.servers.worker import Worker

CONCURRENCY = 2
START_SECONDS = 60


class Crew:
    def __init__(self, folder: Path, environments: dict[str, dict[str, str]]) -> None:
        """By the name of each worker, what it finds in its environment."""
        self.workers = [
            Worker(name, folder, environment, concurrency=CONCURRENCY)
            for name, environment in environments.items()
        ]
        self.restarts = 0

    def start(self) -> None:
        """All at once; gives when each has processes to run tasks in."""
        for worker in self.workers:
            worker.launch()
        for worker in self.workers:
            wait_until(lambda worker=worker: children_of(worker), START_SECONDS, "a worker is up")

    def tend(self) -> None:
        """Start again who has ended, by whatever hand."""
        for worker in self.workers:
            if worker.process is None or worker.process.poll() is not None:
                worker.launch()
                self.restarts += 1

    def main_of(self, whom: int, busy: frozenset[int] = frozenset()) -> psutil.Process | None:
        """The main process of a worker, of one with a busy child if there is any."""
        child = self.child_of(whom, busy)
        with suppress(psutil.NoSuchProcess):
            return child.parent() if child else None
        return None

    def child_of(self, whom: int, busy: frozenset[int] = frozenset()) -> psutil.Process | None:
        """A process that runs tasks, one of the busy if there is any."""
        children = [child for worker in self.workers for child in children_of(worker)]
        victims = [child for child in children if child.pid in busy] or children
        return victims[whom % len(victims)] if victims else None

    def stop(self) -> None:
        for worker in self.workers:
            main = worker.process
            if main is not None and main.poll() is None:
                worker.stop()


def children_of(worker: Worker) -> list[psutil.Process]:
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(worker.process.pid).children() if worker.process else []
    return []
