"""Many tasks through one worker: children are replaced, the parent stays as it was."""

from __future__ import annotations

from contextlib import closing

import psutil
import psycopg2
import pytest

from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.timeout(240)]

TASKS, PER_CHILD, CHILDREN = 240, 20, 2
SUBMIT_ALL = """
from django.contrib.auth import get_user_model
from tasks_app.services import task_submit
owner = get_user_model().objects.get(username="demo")
for number in range({count}):
    task_submit(owner=owner, kind="test_tiny", params={{}})
"""
COUNT_DONE = """
    select count(*), count(distinct result->>'by') from tasks_app_task
    where kind = 'test_tiny' and worker_name = 'small@test' and state = 'completed'
"""


def test_children_are_replaced_and_the_parent_stays_flat(farm, record_property):
    worker = farm.worker(
        "small", concurrency=CHILDREN, CELERY_WORKER_MAX_TASKS_PER_CHILD=str(PER_CHILD)
    )
    parent = psutil.Process(worker.process.pid)
    _submit(farm, TASKS // 3)
    wait_until(lambda: _done(farm)[0] >= TASKS // 3, 90, "a third is done")
    warm = parent.memory_info().rss
    _submit(farm, TASKS - TASKS // 3)
    wait_until(lambda: _done(farm)[0] >= TASKS, 120, "all are done")
    growth = parent.memory_info().rss / warm
    done, pids = _done(farm)
    record_property("parent_growth_ratio", round(growth, 3))
    record_property("children", pids)
    assert done == TASKS
    assert pids >= TASKS // PER_CHILD / 2
    assert growth < 1.1
    assert len(parent.children()) <= CHILDREN + 1


def _submit(farm, count: int) -> None:
    farm.web.manage("shell", "-v", "0", "-c", SUBMIT_ALL.format(count=count))


def _done(farm) -> tuple[int, int]:
    """How many are done, by how many processes; asked of the database, for it is asked often."""
    with closing(psycopg2.connect(farm.postgres.url)) as connection, connection.cursor() as cursor:
        cursor.execute(COUNT_DONE)
        return cursor.fetchone()
