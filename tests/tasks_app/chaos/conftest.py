"""A whole site in the storm: PostgreSQL, Redis, the web processes and three workers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.fixtures import EMBEDDED
from tests.servers.postgres import PostgresServer
from tests.servers.process import running
from tests.servers.proxy import Proxy
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack
from tests.tasks_app.chaos.crew import Crew
from tests.tasks_app.chaos.storm import Storm

WEBS = 2 if os.environ.get("CHAOS_MINUTES") else 1
QUICK = {"TASKS_LEASE_SECONDS": "4", "TASKS_HEARTBEAT_SECONDS": "1"}


@pytest.fixture
def storm(tmp_path: Path) -> Iterator[Storm]:
    with running(PostgresServer) as postgres, running(RedisServer) as redis:
        environment = EMBEDDED | QUICK | {"EXTRA_APPS": "tests.errands", "VAR_DIR": str(tmp_path)}
        environment |= {"DATABASE_URL": postgres.url, "REDIS_URL": redis.url}
        network = Proxy(redis.port)
        far = environment | {"REDIS_URL": f"redis://127.0.0.1:{network.port}/0"}
        webs = [Stack(tmp_path, processes=("web",), environment=environment) for _ in range(WEBS)]
        crew = Crew(tmp_path, {"red": environment, "green": environment, "blue": far})
        storm = Storm(crew, webs, postgres, redis, network)
        try:
            for web in webs:
                web.start()
            crew.start()
            yield storm
        finally:
            storm.heal()
            crew.stop()
            for web in webs:
                web.stop()
            network.close()
