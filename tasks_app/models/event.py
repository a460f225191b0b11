from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tasks_app.clock import Now
from tasks_app.models.task import Task
from tasks_app.states import EventType


class TaskEvent(models.Model):
    """Something that happened to a task, numbered per task without holes; never changed."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="events")
    seq = models.PositiveIntegerField()
    type = models.CharField(max_length=20, choices=EventType.choices)
    at = models.DateTimeField(db_default=Now())
    version = models.PositiveIntegerField()
    attempt_number = models.PositiveIntegerField(default=0)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    actor_name = models.CharField(max_length=150, blank=True)
    data = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("事件")
        verbose_name_plural = _("事件")
        ordering = ["task", "seq"]
        constraints = [models.UniqueConstraint(fields=["task", "seq"], name="event_seq_once")]
        indexes = [
            models.Index(fields=["at"], name="event_age"),
            models.Index(fields=["type", "at"], name="event_type_age"),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.seq} {self.type}"
