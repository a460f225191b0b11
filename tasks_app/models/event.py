from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now
from tasks_app.models.task import Task
from tasks_app.states import EventType


class TaskEvent(models.Model):
    """Something that happened to a task, numbered per task without holes; never changed."""

    task = models.ForeignKey(
        Task, on_delete=models.CASCADE, related_name="events", verbose_name=_("任务")
    )
    seq = models.PositiveIntegerField(_("事件号"))
    type = models.CharField(_("类型"), max_length=20, choices=EventType.choices)
    at = models.DateTimeField(_("时间"), db_default=Now())
    version = models.PositiveIntegerField(_("版本"))
    attempt_number = models.PositiveIntegerField(_("执行序号"), default=0)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("操作人"),
    )
    actor_name = models.CharField(_("操作人姓名"), max_length=150, blank=True)
    data = models.JSONField(_("数据"), default=dict)

    class Meta:
        verbose_name = pgettext_lazy("一项", "事件")
        verbose_name_plural = pgettext_lazy("多项", "事件")
        ordering = ["task", "seq"]
        constraints = [models.UniqueConstraint(fields=["task", "seq"], name="event_seq_once")]
        indexes = [
            models.Index(fields=["at"], name="event_age"),
            models.Index(fields=["type", "at"], name="event_type_age"),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.seq} {self.type}"
