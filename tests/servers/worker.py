"""One Celery worker in a process of its own, so that a test may kill it without the site."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil

from tests.servers.process import wait_until
from tests.servers.stack import ROOT

READY_SECONDS = 60


class Worker:
    """Starts, signals and describes one worker; its environment says which database and broker."""

    def __init__(
        self, name: str, folder: Path, environment: dict[str, str], *, concurrency: int = 1
    ) -> None:
        self.name, self.folder, self.concurrency = name, folder, concurrency
        self.environment = os.environ | environment | {"REMAP_SIGTERM": "SIGQUIT"}
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def log_file(self) -> Path:
        return self.folder / f"{self.name}.log"

    def start(self) -> None:
        """Starts it and waits until Celery says that it is ready."""
        before = self.log_file.stat().st_size if self.log_file.exists() else 0
        self.launch()
        ready = f"{self.name}@test ready".encode()
        wait_until(
            lambda: ready in self.log_file.read_bytes()[before:], READY_SECONDS, "worker is ready"
        )

    def launch(self) -> None:
        """Starts it and goes on, as a supervisor does."""
        queues = "high_priority,medium_priority,default,low_priority"
        options = ["-n", f"{self.name}@test", "-Q", queues, "-c", str(self.concurrency)]
        options += ["-l", "INFO"]
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "legal_assistant", "worker", *options],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def signal(self, number: signal.Signals, *, with_children: bool = False) -> None:
        assert self.process
        main = psutil.Process(self.process.pid)
        family = [main, *(main.children(recursive=True) if with_children else [])]
        for member in family:
            member.send_signal(number)

    def kill(self) -> None:
        """The main process dies at once; its children are left to notice it."""
        assert self.process
        self.process.kill()
        self.process.wait()
        self.process = None

    def stop(self, *, seconds: float = 20) -> None:
        """TERM, then the end; also of what was stopped or killed before."""
        if self.process is None or self.process.poll() is not None:
            self.process = None
            return
        family = [psutil.Process(self.process.pid)]
        family += family[0].children(recursive=True)
        self.process.terminate()
        _gone, alive = psutil.wait_procs(family, timeout=seconds)
        for member in alive:
            member.kill()
        self.process.wait()
        self.process = None
