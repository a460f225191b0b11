from __future__ import annotations

from django.db import models

from tasks_app.clock import Now


class Effect(models.Model):
    """One domain row that an errand writes; no unique key, so that a double one is seen."""

    task_id = models.UUIDField(db_index=True)
    node = models.CharField(max_length=20)
    item = models.CharField(max_length=20, blank=True)
    attempt = models.PositiveIntegerField()
    at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.task_id} {self.node} {self.item}"
