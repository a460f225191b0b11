"""The whole site as `make run` starts it, on free ports with a data folder of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import psutil
from django.conf import settings

from legal_assistant.bootstrap.passwords import known_passwords
from tests.servers.process import free_port, wait_until

ROOT = Path(__file__).resolve().parent.parent.parent
READY_SECONDS = 120
STOP_SECONDS = 10
# What the site itself needs; beat and Flower cost start-up time and are asked for by name.
PROCESSES = ("web", "worker-high", "worker-medium", "worker-low")


class Stack:
    """Starts, stops and describes one running installation."""

    def __init__(
        self,
        folder: Path,
        *,
        processes: tuple[str, ...] = PROCESSES,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.processes = processes
        self.port, self.flower_port = free_port(), free_port()
        self.environment = {
            "VAR_DIR": str(folder),
            "PORT": str(self.port),
            "FLOWER_PORT": str(self.flower_port),
            "SAMPLE_CASES": "false",
            "STATIC_ROOT": str(settings.VAR_DIR / "static-of-stacks"),  # collected once for all
            **(environment or {}),
        }
        self.runner: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Starts everything and waits until /health/ready says so."""
        with (self.folder / "stack.log").open("ab") as log:
            self.runner = subprocess.Popen(
                [sys.executable, "scripts/run.py", *self.processes],
                cwd=ROOT,
                env=os.environ | self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until(self._ready_or_died, READY_SECONDS, "the site is ready")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> float:
        """Stops everything as Ctrl-C does; gives the seconds it took.

        What is left after that is killed and reported as a RuntimeError.
        """
        if self.runner is None:
            return 0.0
        family = self.family()
        began = time.monotonic()
        self.runner.send_signal(how)
        _, alive = psutil.wait_procs(family, timeout=STOP_SECONDS)
        self.runner.wait(STOP_SECONDS)
        self.runner = None
        for process in alive:
            process.kill()
        if alive:
            raise RuntimeError(f"still running after stop: {alive}")
        return time.monotonic() - began

    def family(self) -> list[psutil.Process]:
        """The runner and every process below it."""
        assert self.runner
        top = psutil.Process(self.runner.pid)
        return [top, *top.children(recursive=True)]

    def processes_of(self, name: str) -> list[psutil.Process]:
        """The main process of a Procfile line first, then its children."""
        assert self.runner
        for keeper in psutil.Process(self.runner.pid).children():
            for main in keeper.children():
                if main.environ().get("HONCHO_PROCESS_NAME", "").rpartition(".")[0] == name:
                    return [main, *main.children(recursive=True)]
        raise LookupError(name)

    def password(self, user: str) -> str:
        return known_passwords(self.folder)[user]

    def manage(self, *arguments: str) -> str:
        """Runs a management command on this installation and gives what it printed."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=os.environ | self.environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def call(
        self, method: str, path: str, body: Any = None, token: str | None = None
    ) -> tuple[int, Any]:
        """One JSON call; gives the status and the decoded answer."""
        headers = {"Accept": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        answer = httpx.request(method, self.url + path, json=body, headers=headers, timeout=30)
        is_json = "json" in answer.headers.get("content-type", "")
        return answer.status_code, answer.json() if is_json else answer.content

    def token(self, user: str = "demo") -> str:
        status, answer = self.call(
            "POST", "/api/v1/auth/token", {"username": user, "password": self.password(user)}
        )
        assert status == 200, answer
        return str(answer["token"])

    def log(self) -> str:
        return (self.folder / "stack.log").read_text(errors="replace")

    def _ready_or_died(self) -> bool:
        assert self.runner
        if self.runner.poll() is not None:
            raise RuntimeError(f"the site ended by itself:\n{self.log()[-4000:]}")
        try:
            return self.call("GET", "/health/ready")[0] == 200
        except httpx.TransportError:
            return False
