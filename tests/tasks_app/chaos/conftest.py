"""A whole site in the storm: PostgreSQL, Redis, the web process and three workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.fixtures import EMBEDDED
from tests.servers.postgres import PostgresServer
from tests.servers.process import running
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack
from tests.tasks_app.chaos.crew import Crew
from tests.tasks_app.chaos.storm import Storm

QUICK = {"TASKS_LEASE_SECONDS": "4", "TASKS_HEARTBEAT_SECONDS": "1"}


@pytest.fixture
def storm(tmp_path: Path) -> Iterator[Storm]:
    with running(PostgresServer) as postgres, running(RedisServer) as redis:
        environment = EMBEDDED | QUICK | {"EXTRA_APPS": "tests.errands", "VAR_DIR": str(tmp_path)}
        environment |= {"DATABASE_URL": postgres.url, "REDIS_URL": redis.url}
        web = Stack(tmp_path, processes=("web",), environment=environment)
        crew = Crew(tmp_path, environment, ("red", "green", "blue"))
        storm = Storm(crew, web, postgres, redis)
        web.start()
        try:
            crew.start()
            yield storm
        finally:
            storm.heal()
            crew.stop()
            web.stop()
