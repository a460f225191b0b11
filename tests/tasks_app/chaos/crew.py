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
    def __init__(self, folder: Path, environment: dict[str, str], names: tuple[str, ...]) -> None:
        self.workers = [
            Worker(name, folder, environment, concurrency=CONCURRENCY) for name in names
        ]
        self.restarts = 0

    def start(self) -> None:
        """All at once; gives when each has processes to run tasks in."""
        for worker in self.workers:
            worker.launch()
        for whom in range(len(self.workers)):
            wait_until(lambda whom=whom: self.child_of(whom), START_SECONDS, "a worker is up")

    def tend(self) -> None:
        """Start again who has ended, by whatever hand."""
        for worker in self.workers:
            if worker.process is None or worker.process.poll() is not None:
                worker.launch()
                self.restarts += 1

    def main_of(self, whom: int) -> psutil.Process | None:
        worker = self.workers[whom % len(self.workers)]
        with suppress(psutil.NoSuchProcess):
            return psutil.Process(worker.process.pid) if worker.process else None
        return None

    def child_of(self, whom: int) -> psutil.Process | None:
        """One of the processes in which that worker runs tasks."""
        main = self.main_of(whom)
        with suppress(psutil.NoSuchProcess):
            children = main.children() if main else []
            return children[whom // 7 % len(children)] if children else None
        return None

    def stop(self) -> None:
        for worker in self.workers:
            main = worker.process
            if main is not None and main.poll() is None:
                worker.stop()
