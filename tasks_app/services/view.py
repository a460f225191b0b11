from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Coalesce

from tasks_app.clock import Now
from tasks_app.models import Task


def task_mark_viewed(*, task: Task) -> int:
    """Count a look at the task; returns how often it was looked at."""
    Task.objects.filter(pk=task.pk).update(
        view_count=F("view_count") + 1, viewed_at=Coalesce(F("viewed_at"), Now())
    )
    return Task.objects.values_list("view_count", flat=True).get(pk=task.pk)
