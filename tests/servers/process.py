"""A server process that a test may start, stop, kill and start again."""

from __future__ import annotations

import os
import pwd
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

START_SECONDS = 60
STOP_SECONDS = 10


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(is_true: Callable[[], Any], seconds: float, what: str) -> Any:
    """Asks again until the answer is true and gives it; TimeoutError names what was awaited."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = is_true()
        if answer:
            return answer
        time.sleep(0.05)
    raise TimeoutError(f"{what}: not within {seconds:g} s")


def unprivileged() -> dict[str, Any]:
    """Popen arguments that leave root behind; empty when the caller is not root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def hand_over(folder: Path) -> None:
    """Makes the unprivileged user the owner of a folder."""
    owner = unprivileged()
    if owner:
        os.chown(folder, owner["user"], owner["group"])


class Server:
    """Base of the private servers; a subclass says how to start one and whether it answers."""

    name = "server"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        hand_over(folder)
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def answers(self) -> bool:
        raise NotImplementedError

    def start(self) -> None:
        """Starts on the same port and data as before, and waits until it answers."""
        assert self.process is None, f"{self.name} runs already"
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command(), stdout=log, stderr=log, cwd=self.folder, **unprivileged()
            )
        wait_until(self._answers_or_died, START_SECONDS, f"{self.name} answers")

    def stop(self) -> None:
        """Stops in order, keeping the data."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """Ends at once, as a crash would."""
        self._end(signal.SIGKILL)

    def pause(self) -> None:
        """Goes silent without closing a connection, as a dead network would."""
        assert self.process
        self.process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        assert self.process
        self.process.send_signal(signal.SIGCONT)

    def _answers_or_died(self) -> bool:
        assert self.process
        if self.process.poll() is not None:
            log = (self.folder / f"{self.name}.log").read_text(errors="replace")
            raise RuntimeError(f"{self.name} ended with {self.process.returncode}:\n{log[-2000:]}")
        return self.answers()

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send_signal(signal.SIGCONT)
        self.process.send_signal(how)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None


Kind = TypeVar("Kind", bound=Server)


@contextmanager
def running(kind: type[Kind]) -> Iterator[Kind]:
    """A started server in a folder of its own, both gone afterwards."""
    # Not pytest's folders: those are closed to the unprivileged user.
    with tempfile.TemporaryDirectory(prefix=f"{kind.name}.") as folder:
        server = kind(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.kill()
