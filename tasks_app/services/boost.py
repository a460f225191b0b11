from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from tasks_app import bell
from tasks_app.events import event_record
from tasks_app.models import Task
from tasks_app.states import EventType

VIP_BOOST = 10


def task_boost(*, task: Task, boost: int, actor: User | None) -> Task:
    """Set how far before others the task goes; a task that runs already keeps running."""
    with transaction.atomic():
        task = Task.objects.select_for_update().get(pk=task.pk)
        Task.objects.filter(pk=task.pk).update(boost=boost)
        event_record(task=task, type=EventType.BOOSTED, data={"boost": boost}, actor=actor)
        bell.ring_on_commit(task.lane)
        task.refresh_from_db()
    return task
