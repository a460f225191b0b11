from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.lanes import LaneName


class LaneFigures(models.Model):
    """What happened in a lane within one stretch of time, counted once from its events.

    `waits` and `durations` count seconds by class (see figures/histogram.py), so that stretches
    add up and percentiles can still be told.
    """

    span_seconds = models.PositiveIntegerField(_("时段长度（秒）"))
    start = models.DateTimeField(_("时段开始"))
    lane = models.CharField(_("通道"), max_length=16, choices=LaneName.choices)
    started = models.PositiveIntegerField(_("开始"), default=0)
    completed = models.PositiveIntegerField(_("完成"), default=0)
    failed = models.PositiveIntegerField(_("失败"), default=0)
    cancelled = models.PositiveIntegerField(_("取消"), default=0)
    waits = models.JSONField(_("等待时间"), default=dict)
    durations = models.JSONField(_("用时"), default=dict)

    class Meta:
        verbose_name = pgettext_lazy("一项", "运行统计")
        verbose_name_plural = pgettext_lazy("多项", "运行统计")
        ordering = ["span_seconds", "start", "lane"]
        constraints = [
            models.UniqueConstraint(fields=["span_seconds", "start", "lane"], name="figures_once")
        ]

    def __str__(self) -> str:
        return f"{self.lane} {self.start:%Y-%m-%d %H:%M} {self.span_seconds}"


class FiguresMark(models.Model):
    """Until when the events are counted; its one row is the lock under which they are."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="figures_have_one_mark")
        ]

    def __str__(self) -> str:
        return f"{self.until}"
