"""The reader process dies alone, never takes its host along, and never outlives it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from documents import media_types as types
from documents import reader_pool, reader_process, reading
from documents import reader_protocol as protocol
from documents.reader_process import Patience, ReaderProcess
from documents.readers.limits import DEFAULT
from tests.documents.papers import as_bytes, pdf_of, picture_of

ROOT = Path(reader_process.__file__).parent.parent
PATIENT = Patience()


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[reader_pool.ReaderPool]:
    fresh = reader_pool.ReaderPool(size=1)
    monkeypatch.setattr(reader_pool, "pool", fresh)
    yield fresh
    fresh.close()


PIPE_BYTES = 65_536


def saved(folder: Path, data: bytes, name: str = "file") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def wait_until(condition: Any, seconds: float = 20) -> None:
    """Poll for what another process does; there is nothing to wait on."""
    ends_at = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends_at, "it did not happen in time"
        threading.Event().wait(0.02)


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_one_process_serves_many_files(pool: reader_pool.ReaderPool, tmp_path: Path) -> None:
    first = reading.read_file(saved(tmp_path, b"one"), types.TEXT, DEFAULT, PATIENT)
    before = pool.pids()
    second = reading.read_file(saved(tmp_path, b"two"), types.TEXT, DEFAULT, PATIENT)
    assert [first.pages[0].text, second.pages[0].text] == ["one", "two"]
    assert pool.pids() == before


def test_a_reader_killed_in_the_middle_is_told_and_replaced(
    pool: reader_pool.ReaderPool, tmp_path: Path
) -> None:
    path = saved(tmp_path, pdf_of(*[["Clause of a long contract"] * 40] * 40))
    answers = pool.ask(protocol.ReadRequest(path, types.PDF), PATIENT)
    first = next(answers)
    assert isinstance(first, protocol.PageRead)
    # What follows does not fit into a pipe, so the reader cannot have ended unheard.
    assert 39 * len(protocol.pack(first)) > PIPE_BYTES
    os.kill(_newest_reader(), signal.SIGKILL)
    with pytest.raises(reader_process.ReaderGone):
        list(answers)
    text = reading.read_file(saved(tmp_path, b"next", "next"), types.TEXT, DEFAULT, PATIENT)
    assert text.pages[0].text == "next"


def test_pages_read_before_a_crash_are_kept_and_the_rest_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = reading.Page(1)

    class Crashing:
        def ask(self, *_arguments: object) -> Iterator[protocol.Answer]:
            yield protocol.PageRead(page, ())
            raise reader_process.ReaderGone

    monkeypatch.setattr(reader_pool, "pool", Crashing())
    text = reading.read_file("x", types.PDF, DEFAULT, PATIENT)
    assert text.pages == (page,)
    assert [(each.code, each.page) for each in text.problems] == [("reader_crashed", 2)]


def test_a_file_that_takes_too_long_is_given_up(
    pool: reader_pool.ReaderPool, tmp_path: Path
) -> None:
    reading.read_file(saved(tmp_path, b"warm"), types.TEXT, DEFAULT, PATIENT)
    slow = pool.pids()[0]
    picture = saved(tmp_path, as_bytes(picture_of(["合同"] * 20)), "slow")
    text = reading.read_file(picture, types.PNG, DEFAULT, Patience(0.05, 0.05))
    assert [each.code for each in text.problems] == ["reader_timeout"]
    assert is_gone(slow)
    assert reading.read_file(saved(tmp_path, b"x"), types.TEXT, DEFAULT, PATIENT).pages


def test_a_reader_that_retired_at_that_moment_costs_nothing(
    pool: reader_pool.ReaderPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, b"x")
    reading.read_file(path, types.TEXT, DEFAULT, PATIENT)
    os.kill(pool.pids()[0], signal.SIGKILL)
    monkeypatch.setattr(ReaderProcess, "is_alive", True)  # the pool looked a moment too early
    assert reading.read_file(path, types.TEXT, DEFAULT, PATIENT).problems == ()


def test_an_unexpected_failure_is_a_problem_without_the_files_words(
    pool: reader_pool.ReaderPool, tmp_path: Path
) -> None:
    text = reading.read_file(str(tmp_path / "missing"), types.TEXT, DEFAULT, PATIENT)
    assert [each.code for each in text.problems] == ["reader_failed"]
    assert len(pool.pids()) == 1  # the process itself lives on


def test_a_short_lived_thread_does_not_take_the_reader_along(
    pool: reader_pool.ReaderPool, tmp_path: Path
) -> None:
    path = saved(tmp_path, b"x")
    thread = threading.Thread(target=reading.read_file, args=(path, types.TEXT, DEFAULT, PATIENT))
    thread.start()
    thread.join()
    before = pool.pids()
    assert reading.read_file(path, types.TEXT, DEFAULT, PATIENT).problems == ()
    assert pool.pids() == before


_HOST = """
import sys, django
django.setup()
from documents import reader_pool, reader_protocol
from documents.reader_process import Patience
request = reader_protocol.ReadRequest(sys.argv[1], sys.argv[2])
for answer in reader_pool.pool.ask(request, Patience()):
    if sys.argv[3] == "busy":
        break_here = answer
        import psutil
        print(psutil.Process().children()[0].pid, flush=True)
        sys.stdin.read()
print(reader_pool.pool.pids()[0], flush=True)
sys.stdin.read()
"""


def _dies_with_its_host(path: str, media_type: str, state: str) -> None:
    host = subprocess.Popen(
        [sys.executable, "-c", _HOST, path, media_type, state],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "legal_assistant.settings"},
    )
    assert host.stdout is not None
    reader = int(host.stdout.readline())
    assert not is_gone(reader)
    host.kill()
    host.wait()
    wait_until(lambda: is_gone(reader))


def test_an_idle_reader_dies_with_its_host(tmp_path: Path) -> None:
    _dies_with_its_host(saved(tmp_path, b"x"), types.TEXT, "idle")


@pytest.mark.ocr
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child that does not listen")
def test_a_busy_reader_dies_with_its_host(tmp_path: Path) -> None:
    frames = [picture_of(["合同" * 10] * 30) for _each in range(6)]
    tiff = as_bytes(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    _dies_with_its_host(saved(tmp_path, tiff), types.TIFF, "busy")


def test_the_reader_has_no_network(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        program = (
            "import os, socket, sys; from documents import reader_child;"
            "reader_child._confine(os.getppid());"
            f"socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 5)"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert "no network" in done.stderr


def test_the_reader_knows_no_secrets_and_leaves_no_files(
    pool: reader_pool.ReaderPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "do not tell")
    reader = ReaderProcess()
    assert "SECRET_KEY" not in psutil.Process(reader.pid).environ()
    os.makedirs(reader.scratch)
    reader.kill()
    assert not os.path.exists(reader.scratch)


def test_the_reader_is_bounded_in_memory(tmp_path: Path) -> None:
    reader = ReaderProcess()
    try:
        list(reader.ask(protocol.ReadRequest(saved(tmp_path, b"x"), types.TEXT), PATIENT))
        limits = Path(f"/proc/{reader.pid}/limits")
        if not limits.exists():
            pytest.skip("no /proc here: the limit cannot be seen")
        line = next(row for row in limits.read_text().splitlines() if "address space" in row)
        assert "unlimited" not in line
    finally:
        reader.kill()


def test_frames_survive_the_trip() -> None:
    text = reading.DocumentText(problems=(reading.Problem("a", "句子"),), properties={"k": "v"})
    for message in (protocol.Done(text), protocol.Shown(b"\x89PNG"), protocol.Started()):
        frame = protocol.pack(message)
        assert protocol.body_length(frame[:4]) == len(frame) - 4
        assert protocol.unpack(frame[4:]) == message


def _newest_reader() -> int:
    children = [each for each in psutil.Process().children() if not is_gone(each.pid)]
    readers = [each for each in children if "documents.reader_child" in each.cmdline()]
    return max(readers, key=lambda each: each.create_time()).pid
