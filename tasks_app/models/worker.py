from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now


class Worker(models.Model):
    """A process that runs tasks, as it announces itself; a new row at every boot."""

    boot_id = models.CharField(_("启动标识"), max_length=36, primary_key=True)
    name = models.CharField(_("名称"), max_length=200)
    host = models.CharField(_("主机"), max_length=200)
    pid = models.PositiveIntegerField(_("进程号"))
    process_started_at = models.FloatField(_("进程启动时刻"))
    executor = models.CharField(_("执行方式"), max_length=16)
    lanes = models.JSONField(_("通道"), default=list)
    concurrency = models.PositiveSmallIntegerField(_("并发数"))
    active = models.PositiveSmallIntegerField(_("执行中"), default=0)
    load = models.FloatField(_("负载"), default=0)  # one-minute load average of its host
    memory_bytes = models.BigIntegerField(_("内存（字节）"), default=0)  # with its children
    version = models.CharField(_("版本"), max_length=32)
    plans = models.JSONField(_("计划"), default=dict)  # kind → plan version it can run
    started_at = models.DateTimeField(_("开始时间"), db_default=Now())
    last_seen_at = models.DateTimeField(_("最近心跳"), db_default=Now())
    # Came through broker and pool then.
    canary_at = models.DateTimeField(_("最近回声"), null=True, blank=True)
    stopping_at = models.DateTimeField(_("开始停止时间"), null=True, blank=True)
    stopped_at = models.DateTimeField(_("停止时间"), null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "执行进程")
        verbose_name_plural = pgettext_lazy("多项", "执行进程")
        ordering = ["name", "-started_at"]
        indexes = [models.Index(fields=["last_seen_at"], name="worker_seen")]

    def __str__(self) -> str:
        return self.name
