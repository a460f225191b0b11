from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.lanes import LaneName


class Lane(models.Model):
    """A lane's switch and counters; its row is the lock under which the lane is claimed from."""

    name = models.CharField(_("名称"), max_length=16, primary_key=True, choices=LaneName.choices)
    paused_at = models.DateTimeField(_("暂停时间"), null=True, blank=True)
    paused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("暂停人"),
    )
    turn = models.BigIntegerField(_("轮次"), default=0)  # of the task claimed last

    class Meta:
        verbose_name = pgettext_lazy("一项", "通道")
        verbose_name_plural = pgettext_lazy("多项", "通道")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
