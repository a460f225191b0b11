"""Ends with 0 when a PostgreSQL and a Redis can be started here, else says what is missing."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.servers.postgres import postgres_programs
from tests.servers.redis import redis_program


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        found = {"PostgreSQL": postgres_programs(Path(folder)), "Redis": redis_program()}
    missing = [name for name, program in found.items() if program is None]
    if not missing:
        return 0
    print(f"skipped: no {' and no '.join(missing)} on PATH or among the installed wheels")
    return 1


if __name__ == "__main__":
    sys.exit(main())
