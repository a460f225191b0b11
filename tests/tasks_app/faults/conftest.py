"""A site of separate processes on PostgreSQL and Redis, so that each can be broken alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.servers.fixtures import EMBEDDED
from tests.servers.postgres import PostgresServer
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack
from tests.servers.worker import Worker
from tests.tasks_app.job import Job

# Nobody has a RabbitMQ at hand as they have a Redis: asked for by name, or not collected.
collect_ignore = [] if os.environ.get("RABBITMQ_URL") else ["test_rabbitmq.py"]

LEASE_SECONDS = 4.0
# Short leases, so that a test of their end is no test of patience.
QUICK = {"TASKS_LEASE_SECONDS": str(LEASE_SECONDS), "TASKS_HEARTBEAT_SECONDS": "1"}


class Farm:
    """Web, workers, database and broker of one site; workers are made by name."""

    def __init__(self, folder: Path, postgres: PostgresServer, redis: RedisServer) -> None:
        self.folder, self.postgres, self.redis = folder, postgres, redis
        self.environment = (
            EMBEDDED
            | QUICK
            | {
                "EXTRA_APPS": "tests.kinds",
                "TASKS_FALLBACK_ENABLED": "false",
                "DATABASE_URL": postgres.url,
                "REDIS_URL": redis.url,
                "VAR_DIR": str(folder),
            }
        )
        self.web = Stack(folder, processes=("web",), environment=self.environment)
        self.workers: list[Worker] = []

    def worker(self, name: str, *, concurrency: int = 1, **environment: str) -> Worker:
        """A started worker, stopped with its test."""
        worker = Worker(name, self.folder, self.environment | environment, concurrency=concurrency)
        self.workers.append(worker)
        worker.start()
        return worker

    def stop_workers(self) -> None:
        while self.workers:
            self.workers.pop().stop()


@pytest.fixture(scope="session")
def servers() -> Iterator[tuple[PostgresServer, RedisServer]]:
    from tests.servers.process import running

    with running(PostgresServer) as postgres, running(RedisServer) as redis:
        yield postgres, redis


@pytest.fixture(scope="session")
def site(servers: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    farm = Farm(tmp_path_factory.mktemp("farm"), *servers)
    farm.web.start()
    yield farm
    farm.web.stop()


@pytest.fixture
def farm(site: Farm) -> Iterator[Farm]:
    yield site
    site.stop_workers()


@pytest.fixture(scope="session")
def token(site: Farm) -> str:
    return site.web.token()


@pytest.fixture
def submit(site: Farm, token: str, tmp_path: Path) -> Iterator[Callable[..., Job]]:
    """What a test leaves unfinished is cancelled: it would take the slots of the next one."""
    made: list[Job] = []

    def submit_one(**params: Any) -> Job:
        made.append(Job(site.web, token, tmp_path / str(len(made)), **params))
        return made[-1]

    yield submit_one
    for job in made:
        job.give_up()
