"""`make run` as a person meets it: it starts, says who may sign in, and stops without a trace."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.servers.fixtures import EMBEDDED
from tests.servers.process import wait_until
from tests.servers.stack import PROCESSES, ROOT, Stack

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]
EVERYTHING = (*PROCESSES, "beat", "flower")
HONCHO_KILLS_AFTER_SECONDS = 5


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    folder = tmp_path_factory.mktemp("site")
    site = Stack(folder, processes=EVERYTHING, environment=EMBEDDED)
    site.start()
    yield site
    site.stop()


def _flower(site: Stack, password: str) -> int:
    url = f"http://127.0.0.1:{site.flower_port}/api/workers"
    try:
        return httpx.get(url, auth=("operator", password), timeout=10).status_code
    except httpx.TransportError:
        return 0


def _cases(site: Stack) -> int:
    status, answer = site.call("GET", "/api/v1/cases/", token=site.token())
    assert status == 200, answer
    return len(answer["results"])


def test_it_prints_where_it_is_and_who_may_sign_in(site: Stack) -> None:
    wait_until(lambda: "Ctrl-C stops everything" in site.log(), 30, "the banner")
    for user in ("demo", "operator"):
        assert f"user {user:<9} password {site.password(user)}" in site.log()
    assert site.url in site.log()


def test_its_users_can_sign_in_and_its_passwords_are_private(site: Stack) -> None:
    assert site.token("demo")
    assert site.token("operator")
    assert stat.S_IMODE((site.folder / "users.txt").stat().st_mode) == 0o600


def test_flower_asks_for_the_operators_password(site: Stack) -> None:
    right = site.password("operator")
    wait_until(lambda: _flower(site, right) == 200, 30, "Flower answers")
    assert _flower(site, "wrong") == 401


def test_taken_port_is_a_sentence_and_touches_nothing(site: Stack, tmp_path: Path) -> None:
    taken = {"PORT": str(site.port), "VAR_DIR": str(tmp_path / "var"), "FLOWER_PORT": "0"}
    second = subprocess.run(
        [sys.executable, "scripts/run.py"],
        cwd=ROOT,
        env=os.environ | EMBEDDED | taken,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert second.returncode != 0
    assert f"Port {site.port}" in second.stderr
    assert f"make run PORT={site.port + 1}" in second.stderr
    assert "Traceback" not in second.stderr
    assert not (tmp_path / "var" / "db.sqlite3").exists()


def test_another_installation_with_the_sample_cases_can_run_beside_it(
    site: Stack, tmp_path: Path
) -> None:
    environment = EMBEDDED | {"SAMPLE_CASES": "true"}
    other = Stack(tmp_path, processes=("web",), environment=environment)
    other.start()
    try:
        assert _cases(other) >= 3
        assert _cases(site) == 0
        assert other.call("GET", "/api/v1/auth/tokens", token=site.token())[0] == 401
    finally:
        other.stop()


def test_stopping_leaves_no_process_and_starting_again_keeps_the_data(site: Stack) -> None:
    token, password = site.token(), site.password("demo")
    family = site.family()
    assert len(family) > len(EVERYTHING)
    assert site.stop(signal.SIGINT) < HONCHO_KILLS_AFTER_SECONDS
    assert not any(process.is_running() for process in family)
    assert "SIGKILL" not in site.log()
    site.start()
    assert site.password("demo") == password
    assert site.call("GET", "/api/v1/auth/tokens", token=token)[0] == 200


def test_closed_terminal_stops_everything_too(tmp_path: Path) -> None:
    site = Stack(tmp_path, processes=("web", "worker-low"), environment=EMBEDDED)
    site.start()
    family = site.family()
    site.stop(signal.SIGHUP)
    assert not any(process.is_running() for process in family)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", site.port)) != 0
