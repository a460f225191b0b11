"""Settings as the guide of the system before this one printed them, with a real Redis behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers.fixtures import EMBEDDED
from tests.servers.redis import RedisServer
from tests.servers.stack import Stack
from tests.tasks_app.job import Job

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]


def test_old_settings_are_refused_by_name_and_work_without_that_line(
    redis_server: RedisServer, tmp_path: Path
) -> None:
    old = {
        "CELERY_ENABLED": "true",
        "CELERY_BROKER_URL": redis_server.url,
        "CELERY_RESULT_BACKEND": redis_server.url,
        "CELERY_TASK_TIME_LIMIT": "3600",
        "CELERY_TASK_SOFT_TIME_LIMIT": "3300",
        "CELERY_WORKER_PREFETCH_MULTIPLIER": "1",
        "CELERY_WORKER_MAX_TASKS_PER_CHILD": "100",
    }
    environment = EMBEDDED | {"EXTRA_APPS": "tests.kinds"} | old
    site = Stack(tmp_path, processes=("web", "worker-medium"), environment=environment)
    with pytest.raises(RuntimeError, match=r"legal_assistant\.E001"):
        site.start()
    assert "Delete the line CELERY_RESULT_BACKEND=redis://" in site.log()
    del site.environment["CELERY_RESULT_BACKEND"]
    site.start()
    try:
        job = Job(site, site.token(), tmp_path / "job")
        job.open()
        assert job.wait_for("completed")["task_system"] == "celery"
        job.assert_whole()
    finally:
        site.stop()
