from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now
from tasks_app.identity import ProcessIdentity
from tasks_app.models.task import Task
from tasks_app.states import Outcome


class TaskAttempt(models.Model):
    """One try to run a task: who ran it, when, and how it ended."""

    task = models.ForeignKey(
        Task, on_delete=models.CASCADE, related_name="attempts", verbose_name=_("任务")
    )
    number = models.PositiveIntegerField(_("序号"))
    executor = models.CharField(_("执行方式"), max_length=16)
    worker_name = models.CharField(_("执行进程"), max_length=200)
    host = models.CharField(_("主机"), max_length=200)
    boot_id = models.CharField(_("启动标识"), max_length=36)
    pid = models.PositiveIntegerField(_("进程号"))
    # Pids are used again; their start times are not.
    process_started_at = models.FloatField(_("进程启动时刻"))
    celery_task_id = models.CharField(_("Celery 编号"), max_length=64, blank=True)
    started_at = models.DateTimeField(_("开始时间"), db_default=Now())
    ended_at = models.DateTimeField(_("结束时间"), null=True, blank=True)
    soft_deadline_at = models.DateTimeField(_("软期限"), null=True, blank=True)
    hard_deadline_at = models.DateTimeField(_("硬期限"), null=True, blank=True)
    outcome = models.CharField(_("结果"), max_length=16, choices=Outcome.choices, blank=True)
    charged = models.BooleanField(_("计入重试"), default=True)  # counts against the retries
    error_code = models.CharField(_("错误代码"), max_length=64, blank=True)
    message = models.TextField(_("说明"), blank=True)
    message_en = models.TextField(_("说明（英文）"), blank=True)
    traceback = models.TextField(_("错误堆栈"), blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "执行记录")
        verbose_name_plural = pgettext_lazy("多项", "执行记录")
        ordering = ["task", "number"]
        constraints = [
            models.UniqueConstraint(fields=["task", "number"], name="attempt_number_once"),
        ]
        indexes = [
            models.Index(fields=["boot_id", "outcome"], name="attempt_of_process"),
            # Those that run now are asked for on every operations page; the rest is history.
            models.Index(fields=["outcome", "started_at"], name="attempt_open"),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} #{self.number}"

    @property
    def process(self) -> ProcessIdentity:
        """The very process that runs or ran it."""
        return ProcessIdentity(self.host, self.pid, self.process_started_at)
