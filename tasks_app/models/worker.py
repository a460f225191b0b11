from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from tasks_app.clock import Now


class Worker(models.Model):
    """A process that runs tasks, as it announces itself; a new row at every boot."""

    boot_id = models.CharField(max_length=36, primary_key=True)
    name = models.CharField(_("名称"), max_length=200)
    host = models.CharField(max_length=200)
    pid = models.PositiveIntegerField()
    process_started_at = models.FloatField()
    executor = models.CharField(max_length=16)
    lanes = models.JSONField(default=list)
    concurrency = models.PositiveSmallIntegerField()
    active = models.PositiveSmallIntegerField(default=0)
    load = models.FloatField(default=0)  # one-minute load average of its host
    memory_bytes = models.BigIntegerField(default=0)  # with its children
    version = models.CharField(max_length=32)
    plans = models.JSONField(default=dict)  # kind → plan version it can run
    started_at = models.DateTimeField(db_default=Now())
    last_seen_at = models.DateTimeField(db_default=Now())
    canary_at = models.DateTimeField(null=True, blank=True)  # came through broker and pool then
    stopping_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("执行进程")
        verbose_name_plural = _("执行进程")
        ordering = ["name", "-started_at"]
        indexes = [models.Index(fields=["last_seen_at"], name="worker_seen")]

    def __str__(self) -> str:
        return self.name
