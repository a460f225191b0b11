"""A disk without space: what cannot be stored is refused in words, and work goes on afterwards."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from tests.servers.fixtures import EMBEDDED
from tests.servers.process import wait_until
from tests.servers.stack import Stack
from tests.tasks_app.faults.conftest import QUICK
from tests.tasks_app.job import Job

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]

MEGABYTE = 1024 * 1024
PAPER = "借款合同\n".encode() * 40_000  # more than any free remainder of a block
UNLIMITED = (psutil.RLIM_INFINITY, psutil.RLIM_INFINITY)


class SmallDisk:
    """A file system of its own, filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._ballast = folder, folder / "ballast"

    def make(self) -> None:
        options = ["-t", "tmpfs", "-o", "size=24m", "tmpfs"]
        subprocess.run(["mount", *options, self.folder], check=True)

    def fill(self, site: Stack) -> None:
        with self._ballast.open("wb", buffering=0) as ballast:
            for size in (MEGABYTE, 4096):
                while _written(ballast, size):
                    pass

    def free(self, site: Stack) -> None:
        self._ballast.unlink()

    def remove(self) -> None:
        subprocess.run(["umount", "-l", self.folder], check=True)


class NoMoreFiles:
    """Every process of the site is forbidden to write to files; needs no root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self) -> None: ...

    def fill(self, site: Stack) -> None:
        _limit(site, (0, psutil.RLIM_INFINITY))

    def free(self, site: Stack) -> None:
        _limit(site, UNLIMITED)

    def remove(self) -> None: ...


@pytest.fixture(params=[NoMoreFiles, *([SmallDisk] if os.geteuid() == 0 else [])])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    (tmp_path / "var").mkdir()
    disk = request.param(tmp_path / "var")
    disk.make()
    yield disk
    disk.remove()


@pytest.fixture
def small_site(disk: Any) -> Iterator[Stack]:
    stack = Stack(
        disk.folder,
        processes=("web", "worker-medium"),
        environment=EMBEDDED | QUICK | {"EXTRA_APPS": "tests.kinds"},
    )
    stack.start()
    yield stack
    stack.stop()


def test_a_full_disk_is_said_stores_nothing_by_halves_and_ends_without_loss(
    disk, small_site, tmp_path
):
    token = small_site.token()
    running = Job(small_site, token, tmp_path / "running")
    running.open("one")
    running.wait_for_node("two")
    disk.fill(small_site)
    for status, answer in (_upload(small_site, token), _submit(small_site, token, tmp_path)):
        assert status in (503, 507), answer
        assert answer["code"] in ("storage_full", "database_unavailable")
        assert answer["message"]
    running.open()  # its finished step finds no room either
    wait_until(lambda: running.get()["status"], 5, "pages still answer")
    disk.free(small_site)

    assert _count(small_site, token, "documents/") == 0
    assert _count(small_site, token, "tasks/") == 1
    wait_until(lambda: _upload(small_site, token)[0] == 201, 10, "uploads are taken again")
    assert _content(small_site, token) == PAPER
    later = Job(small_site, token, tmp_path / "later")
    later.open()
    for job in (running, later):
        job.wait_for("completed", seconds=60)
        job.assert_whole()
    assert [name for name, _pid in running.ran()].count("one") == 1


def _written(ballast: Any, size: int) -> bool:
    try:
        return bool(ballast.write(b"x" * size) == size)
    except OSError:
        return False


def _limit(site: Stack, limit: tuple[int, int]) -> None:
    for process in site.family():
        process.rlimit(psutil.RLIMIT_FSIZE, limit)


def _upload(site: Stack, token: str) -> tuple[int, Any]:
    answer = httpx.post(
        f"{site.url}/api/v1/documents/",
        files={"file": ("借款合同.txt", PAPER, "text/plain")},
        headers={"Authorization": f"Bearer {token}"},
        timeout=60,
    )
    return answer.status_code, answer.json()


def _submit(site: Stack, token: str, folder: Path) -> tuple[int, Any]:
    body = {"task_type": "test_gated", "params": {"folder": str(folder)}}
    return site.call("POST", "/api/v1/tasks/", body, token)


def _count(site: Stack, token: str, path: str) -> int:
    status, answer = site.call("GET", f"/api/v1/{path}", None, token)
    assert status == 200
    return len(answer["results"])


def _content(site: Stack, token: str) -> bytes:
    (document,) = site.call("GET", "/api/v1/documents/", None, token)[1]["results"]
    _status, content = site.call("GET", f"/api/v1/documents/{document['id']}/content", None, token)
    return content
