"""Five thousand tasks of one owner: nobody else waits for them, and looking stays cheap."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from tasks_app import endings
from tasks_app.api.serializers import TaskSerializer
from tasks_app.claim import task_claim
from tasks_app.executors.inline import inline_executor
from tasks_app.models import Task
from tasks_app.queueing import ROUND, turn_next
from tasks_app.selectors.position import places_of

pytestmark = pytest.mark.django_db

FLOOD, PAST = 5000, 10_000
SLOTS = 2


@pytest.fixture
def flood(submit, owner, other):
    """As if submitted one after the other: the same turns, without their events."""
    first = submit()
    fields = {"kind": "recipe", "title": "", "lane": "medium"}
    Task.objects.bulk_create(
        Task(owner=owner, turn=first.turn + ROUND * n, created_at=instant(n), **fields)
        for n in range(1, FLOOD)
    )
    latest = Task.objects.order_by("-turn").first().turn
    assert turn_next(owner_id=owner.pk, lane="medium") == latest + ROUND
    done = {"state": "completed", "progress": 100, "result": {}}
    Task.objects.bulk_create(
        Task(owner=(owner, other)[n % 2], created_at=instant(-n), **done, **fields)
        for n in range(1, PAST)
    )
    analyze()
    return first


def instant(n: int) -> datetime:
    return timezone.now() + timedelta(seconds=n)


def analyze() -> None:
    """Let the planner know how many there are, as autovacuum does in time."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def claim():
    return task_claim(lane="medium", executor=inline_executor())


def test_another_owners_task_waits_for_one_running_task_at_most(flood, submit, other):
    running = [claim() for _ in range(SLOTS)]
    single = submit(owner=other)
    assert places_of([single])[single.pk].position == 1
    ended = running.pop()
    endings.end_completed(ended.task, ended.attempt.number, {})
    assert claim().task == single


def test_each_of_the_others_tasks_waits_for_one_of_the_flood_at_most(flood, submit, other):
    claim()
    theirs = [submit(owner=other) for _ in range(3)]
    order = [claim().task for _ in range(6)]
    assert [order.index(task) for task in theirs] == [0, 2, 4]


def plan_of(queries: list[str]) -> str:
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    plans = []
    with connection.cursor() as cursor:
        for query in queries:
            cursor.execute(f"{explain} {query}")
            plans += [" ".join(str(part) for part in row) for row in cursor.fetchall()]
    return "\n".join(plans)


def plans_during(work) -> str:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        work()
    reads = [query["sql"] for query in captured if query["sql"].startswith("SELECT")]
    return plan_of([sql for sql in reads if '"tasks_app_task"' in sql])


def scans_all_tasks(plan: str) -> bool:
    words = ("Seq Scan on tasks_app_task ", "SCAN tasks_app_task ", "SCAN U0 ")
    lines = [f"{line} " for line in plan.splitlines() if "INDEX" not in line]
    return any(word in line for word in words for line in lines)


def test_the_claim_takes_the_first_of_an_index(flood):
    plan = plans_during(claim)
    assert "task_queue" in plan
    assert not scans_all_tasks(plan), plan


def test_a_position_is_counted_over_an_index(flood):
    last = Task.objects.order_by("turn").last()
    plan = plans_during(lambda: places_of([last]))
    assert places_of([last])[last.pk].position == FLOOD
    assert not scans_all_tasks(plan), plan


def test_a_page_of_the_list_is_read_from_an_index(flood, owner):
    api = APIClient()
    api.force_authenticate(owner)
    plan = plans_during(lambda: api.get("/api/v1/tasks/?page_size=25"))
    # Of an owner of most tasks either is as good; dead rows of earlier tests tip the balance.
    assert "task_owner_recent" in plan or "task_recent" in plan, plan
    assert not scans_all_tasks(plan), plan


def test_a_page_costs_no_more_queries_than_one_task(flood, owner):
    def queries(count: int) -> int:
        tasks = Task.objects.select_related("owner").prefetch_related("nodes")[:count]
        with CaptureQueriesContext(connection) as captured:
            assert len(TaskSerializer(tasks, many=True).data) == count
        return len(captured)

    assert queries(100) == queries(1)
