"""The host's side of the reader process: one at a time, reused, killed on its limits."""

from __future__ import annotations

import contextlib
import os
import queue
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from documents import reader_protocol as protocol

_ROOT = Path(__file__).resolve().parent.parent
_INHERITED = ("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT")
_HEAD = 4


class ReaderGone(Exception):
    """The reader process ended before it answered."""


class ReaderTimeout(Exception):
    """The reader gave no sign of life in time and was killed."""


@dataclass(frozen=True)
class Patience:
    """How long to wait: for the next sign of life, and for the whole answer."""

    silence_seconds: float = 120.0
    total_seconds: float = 1800.0


class ReaderProcess:
    """One child process; not thread-safe, the pool sees to that."""

    def __init__(self) -> None:
        self.scratch = os.path.join(tempfile.gettempdir(), f"reader-{uuid.uuid4().hex}")
        self._process = _spawner.start(self.scratch)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: protocol.Request, patience: Patience) -> Iterator[protocol.Answer]:
        """Every answer up to the last one; raises ReaderGone, ReaderTimeout."""
        ends_at = time.monotonic() + patience.total_seconds
        self._write(protocol.pack(request))
        while True:
            limit = min(ends_at, time.monotonic() + patience.silence_seconds)
            head = self._exactly(_HEAD, limit)
            answer = cast(
                protocol.Answer, protocol.unpack(self._exactly(protocol.body_length(head), limit))
            )
            yield answer
            if isinstance(answer, protocol.Done | protocol.Shown | protocol.Failed):
                return

    def kill(self) -> None:
        """End the process with everything that it started, and its scratch folder."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _write(self, frame: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(frame)
            self._process.stdin.flush()
        except OSError as error:
            raise ReaderGone from error

    def _exactly(self, size: int, limit: float) -> bytes:
        assert self._process.stdout is not None
        handle = self._process.stdout.fileno()
        chunks: list[bytes] = []
        while size:
            remaining = limit - time.monotonic()
            if remaining <= 0 or not select.select([handle], [], [], remaining)[0]:
                raise ReaderTimeout
            chunk = os.read(handle, min(size, 1 << 20))
            if not chunk:
                raise ReaderGone
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)


class _Spawner:
    """Starts children from one thread that lives as long as the host.

    On Linux a child may ask to die with its parent, and the parent is the thread that started it:
    a short-lived request thread must not take the reader along.
    """

    def __init__(self) -> None:
        self._orders: queue.SimpleQueue[tuple[str, Future[subprocess.Popen[bytes]]]]
        self._orders = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def start(self, scratch: str) -> subprocess.Popen[bytes]:
        started: Future[subprocess.Popen[bytes]] = Future()
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(
                    target=self._run, name="reader-spawner", daemon=True
                )
                self._thread.start()
        self._orders.put((scratch, started))
        return started.result()

    def _run(self) -> None:
        while True:
            scratch, started = self._orders.get()
            try:
                started.set_result(_popen(scratch))
            except BaseException as error:
                started.set_exception(error)


def _popen(scratch: str) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    environment |= {
        "OMP_NUM_THREADS": "2",
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": os.devnull,  # libraries that keep caches and device ids there find no folder
    }
    return subprocess.Popen(
        [sys.executable, "-m", "documents.reader_child", scratch, str(os.getpid())],
        cwd=_ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is the host's affair; killpg takes LibreOffice along
    )


_spawner = _Spawner()


def _forget_parents_thread() -> None:
    global _spawner
    _spawner = _Spawner()


os.register_at_fork(after_in_child=_forget_parents_thread)
