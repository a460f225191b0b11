from __future__ import annotations

from django.conf import settings

from tasks_app.clock import in_seconds
from tasks_app.models import Worker
from tasks_app.publishing import broker_refuses

CELERY = "celery"
BACKGROUND = "background_tasks"
WORKER_SILENT_SECONDS = 20


def live_workers(lane: str) -> list[Worker]:
    """Celery workers of the lane that were seen lately and are not stopping."""
    seen = Worker.objects.filter(
        executor=CELERY,
        stopping_at__isnull=True,
        stopped_at__isnull=True,
        last_seen_at__gte=in_seconds(-WORKER_SILENT_SECONDS),
    )
    return [worker for worker in seen if lane in worker.lanes]


def executor_expected(lane: str) -> str:
    """Who will claim the lane's next task: Celery, unless it cannot."""
    if not settings.TASKS_FALLBACK_ENABLED:
        return CELERY if settings.CELERY_ENABLED else BACKGROUND
    if not settings.CELERY_ENABLED or broker_refuses() or not live_workers(lane):
        return BACKGROUND
    return CELERY
