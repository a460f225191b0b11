"""Runs a command with DATABASE_URL and REDIS_URL of a private PostgreSQL and Redis."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.servers.postgres import PostgresServer
from tests.servers.process import running
from tests.servers.redis import RedisServer


def main(command: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # unwinds, so the servers stop too
    with running(PostgresServer) as postgres, running(RedisServer) as redis:
        urls = {"DATABASE_URL": postgres.url, "REDIS_URL": redis.url}
        return subprocess.run(command, env=os.environ | urls, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
