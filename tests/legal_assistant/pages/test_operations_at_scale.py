"""A hundred thousand tasks: operators wait no longer for their pages than with ten."""

from __future__ import annotations

import os
import time
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from tasks_app.figures.roll_up import figures_roll_up
from tests.tasks_app.copies import make_very_many

MOST_SECONDS = 0.1
TIMES = 2  # of what the page takes with a thousand tasks, where the machine itself is slow
TRIES = 5
AGAIN = 3
PATHS = (
    "/admin/",
    "/admin/tasks_app/task/",
    "/admin/tasks_app/task/?state__exact=failed",
    "/admin/tasks_app/taskevent/",
    "/admin/tasks_app/taskattempt/",
    "/operations/",
    "/operations/?range=1h",
    "/operations/?range=7d&lane=low",
    "/operations/tasks/",
    "/operations/tasks/?status=failed",
    "/operations/failures/",
    "/operations/workers/",
)


@pytest.mark.django_db
@pytest.mark.timeout(600)
def test_a_hundred_thousand_tasks_slow_no_page_of_operations_or_admin(db: None) -> None:
    operator = User.objects.create_superuser("operator")
    client = Client()
    client.force_login(operator)
    make_very_many(operator, 1_000, over=timedelta(days=7))
    figures_roll_up()
    few = {path: fastest(client, path) for path in PATHS}
    make_very_many(operator, 100_000, over=timedelta(days=7))
    figures_roll_up()
    slow = slower_than(few, client)
    for _ in range(AGAIN):  # a page that is slow by itself stays so; a neighbour goes away
        slow = slower_than({path: few[path] for path in slow}, client)
    assert slow == {}


def slower_than(few: dict[str, float], client: Client) -> dict[str, float]:
    """The pages, with their seconds, that take too long both by the clock and beside few tasks."""
    took = {path: fastest(client, path) for path in few}
    budget = MOST_SECONDS * crowding()
    return {path: s for path, s in took.items() if s > max(budget, TIMES * few[path])}


def crowding() -> float:
    """By how much others slow us: PostgreSQL works elsewhere, so only the wall clock sees it."""
    if connection.vendor == "sqlite":
        return 1.0
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def fastest(client: Client, path: str) -> float:
    """Of several, since machines that run tests are busy; SQLite works in this very thread."""
    clock = time.thread_time if connection.vendor == "sqlite" else time.perf_counter
    times = []
    for _ in range(TRIES):
        begun = clock()
        assert client.get(path).status_code == 200
        times.append(clock() - begun)
    return min(times)
