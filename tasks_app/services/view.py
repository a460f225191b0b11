from __future__ import annotations

from django.contrib.auth.models import User
from django.db.models import F
from django.db.models.functions import Coalesce

from tasks_app.clock import Now
from tasks_app.models import Notice, Task


def task_mark_viewed(*, task: Task, viewer: User) -> int:
    """Count a look at the task; gives the number of looks.

    What its owner saw they need not be told of any more; the look of somebody else changes nothing
    about that.
    """
    seen = {"viewed_at": Coalesce(F("viewed_at"), Now())} if viewer.pk == task.owner_id else {}
    Task.objects.filter(pk=task.pk).update(view_count=F("view_count") + 1, **seen)
    unread = Notice.objects.filter(task_id=task.pk, user_id=viewer.pk, read_at__isnull=True)
    unread.update(read_at=Now())
    return Task.objects.values_list("view_count", flat=True).get(pk=task.pk)
