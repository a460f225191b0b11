from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet

from tasks_app.clock import database_now, in_seconds
from tasks_app.lanes import QUEUES, LaneName
from tasks_app.models import Lane, Task, Worker
from tasks_app.queueing import waiting
from tasks_app.states import State

HOUR_SECONDS = 3600
READY_SECONDS = 60


def workers_alive() -> QuerySet[Worker]:
    return Worker.objects.filter(stopped_at__isnull=True)


def lane_report(lane: str) -> dict[str, Any]:
    """Depth, oldest wait in seconds, running, capacity, and the last hour's endings."""
    row = Lane.objects.filter(name=lane).first()
    queue = waiting(lane).order_by()
    # By the index, from the oldest on: a minimum would read every row of a long queue.
    oldest = queue.order_by("queued_at").values_list("queued_at", flat=True).first()
    ended = Task.objects.filter(lane=lane, completed_at__gte=in_seconds(-HOUR_SECONDS)).order_by()
    completed = ended.filter(state=State.COMPLETED).count()
    failed = ended.filter(state=State.FAILED).count()
    workers = [worker for worker in workers_alive() if lane in worker.lanes]
    return {
        "lane": lane,
        "queue_name": QUEUES[lane],
        "paused_at": row.paused_at if row else None,
        "depth": queue.count(),
        "oldest_wait_seconds": (database_now() - oldest).total_seconds() if oldest else None,
        "running": Task.objects.filter(lane=lane, state=State.RUNNING).count(),
        "capacity": sum(worker.concurrency for worker in workers),
        "throughput_per_hour": completed,
        "failure_rate": failed / (completed + failed) if completed + failed else None,
    }


def lane_reports() -> list[dict[str, Any]]:
    """The report of every lane, with its name in words and who paused it."""
    rows = {row.name: row for row in Lane.objects.select_related("paused_by")}
    return [
        {
            **lane_report(name),
            "label": label,
            "paused_by": rows[name].paused_by if name in rows else None,
        }
        for name, label in LaneName.choices
    ]


def worker_is_ready(name: str) -> bool:
    """Whether a worker of that name heard a canary lately, or is busy in every slot."""
    fresh = workers_alive().filter(
        name=name, stopping_at__isnull=True, last_seen_at__gte=in_seconds(-READY_SECONDS)
    )
    heard = fresh.filter(canary_at__gte=in_seconds(-READY_SECONDS))
    return heard.exists() or fresh.filter(active__gte=F("concurrency")).exists()
