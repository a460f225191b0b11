"""The readers of this host process: few, lent to one caller at a time."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Iterator

from documents import reader_protocol as protocol
from documents.reader_process import Patience, ReaderGone, ReaderProcess, ReaderTimeout

SIZE = 2
MAX_REQUESTS = 200  # then a fresh process takes over, so that no leak grows for ever


class ReaderPool:
    """Thread-safe; a reader that was killed is replaced by a fresh one."""

    def __init__(self, size: int = SIZE) -> None:
        self._slots = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[tuple[ReaderProcess, int]] = []

    def ask(self, request: protocol.Request, patience: Patience) -> Iterator[protocol.Answer]:
        """The answers of some reader; raises ReaderGone, ReaderTimeout."""
        with self._slots:
            reader, asked, answers = self._begin(request, patience)
            is_whole = False
            try:
                yield from answers
                is_whole = True
            finally:
                if is_whole and asked + 1 < MAX_REQUESTS:
                    self._put_back(reader, asked + 1)
                else:
                    reader.kill()

    def pids(self) -> list[int]:
        """The idle readers' process ids, for tests and diagnosis."""
        with self._lock:
            return [reader.pid for reader, _asked in self._idle]

    def close(self) -> None:
        """End every idle reader."""
        with self._lock:
            idle, self._idle = self._idle, []
        for reader, _asked in idle:
            reader.kill()

    def _begin(
        self, request: protocol.Request, patience: Patience
    ) -> tuple[ReaderProcess, int, Iterator[protocol.Answer]]:
        """A reader that took the request; one that retired at that moment is passed over."""
        for attempt in (1, 2):
            reader, asked = self._take()
            answers = reader.ask(request, patience)
            try:
                next(answers)  # Started
                return reader, asked, answers
            except (ReaderGone, ReaderTimeout) as error:
                reader.kill()
                if attempt == 2 or isinstance(error, ReaderTimeout):
                    raise
        raise ReaderGone

    def _take(self) -> tuple[ReaderProcess, int]:
        with self._lock:
            while self._idle:
                reader, asked = self._idle.pop()
                if reader.is_alive:
                    return reader, asked
                reader.kill()
        return ReaderProcess(), 0

    def _put_back(self, reader: ReaderProcess, asked: int) -> None:
        with self._lock:
            self._idle.append((reader, asked))


pool = ReaderPool()


def _leave_parents_readers() -> None:
    """A forked child must not speak into its parent's pipes."""
    global pool
    pool = ReaderPool()


os.register_at_fork(after_in_child=_leave_parents_readers)
atexit.register(lambda: pool.close())

__all__ = ["Patience", "ReaderGone", "ReaderPool", "ReaderTimeout", "pool"]
