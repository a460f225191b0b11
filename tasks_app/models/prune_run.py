from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now


class PruneRun(models.Model):
    """One due run of the pruning schedule; making its row is taking the run."""

    schedule_id = models.BigIntegerField(_("日程编号"))  # of the PeriodicTask, which may be deleted
    due = models.DateTimeField(_("应执行时间"))
    started_at = models.DateTimeField(_("开始时间"), db_default=Now())
    finished_at = models.DateTimeField(_("结束时间"), null=True, blank=True)
    process = models.CharField(_("执行进程"), max_length=200)
    counts = models.JSONField(_("已删除"), default=dict)
    failed = models.JSONField(_("未完成"), default=list, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "清理记录")
        verbose_name_plural = pgettext_lazy("多项", "清理记录")
        ordering = ["-due"]
        constraints = [
            models.UniqueConstraint(fields=["schedule_id", "due"], name="prune_run_once")
        ]

    def __str__(self) -> str:
        return f"{self.due:%Y-%m-%d %H:%M}"
