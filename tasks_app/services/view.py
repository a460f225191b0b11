from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Coalesce

from tasks_app.clock import Now
from tasks_app.models import Notice, Task


def task_mark_viewed(*, task: Task) -> int:
    """Count a look at the task, which its owner need not be told of any more; how often by now."""
    Task.objects.filter(pk=task.pk).update(
        view_count=F("view_count") + 1, viewed_at=Coalesce(F("viewed_at"), Now())
    )
    unread = Notice.objects.filter(task_id=task.pk, user_id=task.owner_id, read_at__isnull=True)
    unread.update(read_at=Now())
    return Task.objects.values_list("view_count", flat=True).get(pk=task.pk)
