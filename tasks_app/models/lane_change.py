from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now
from tasks_app.lanes import LaneName


class LaneChange(models.Model):
    """A lane was paused or resumed: by whom, when and why; never changed."""

    class Change(models.TextChoices):
        PAUSED = "paused", _("暂停")
        RESUMED = "resumed", _("恢复")

    lane = models.CharField(_("通道"), max_length=16, choices=LaneName.choices)
    change = models.CharField(_("操作"), max_length=8, choices=Change.choices)
    at = models.DateTimeField(_("时间"), db_default=Now())
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("操作人"),
    )
    actor_name = models.CharField(_("操作人"), max_length=150, blank=True)
    reason = models.CharField(_("原因"), max_length=200, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "通道操作记录")
        verbose_name_plural = pgettext_lazy("多项", "通道操作记录")
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(change__in=["paused", "resumed"]), name="lane_change_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.lane} {self.change}"
