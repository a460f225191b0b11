from __future__ import annotations

from datetime import timedelta

from django_celery_results.models import TaskResult

from tasks_app.clock import in_seconds
from tasks_app.models import TaskEvent, Worker
from tasks_app.states import FINAL


def history_prune(*, older_than: timedelta) -> dict[str, int]:
    """Delete events of ended tasks, Celery results and worker rows older than that; by age only."""
    before = in_seconds(-older_than.total_seconds())
    events, _detail = TaskEvent.objects.filter(at__lt=before, task__state__in=FINAL).delete()
    results, _detail = TaskResult.objects.filter(date_done__lt=before).delete()
    workers, _detail = Worker.objects.filter(
        stopped_at__isnull=False, last_seen_at__lt=before
    ).delete()
    return {"events": events, "results": results, "workers": workers}
