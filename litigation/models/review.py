"""What lawyers decided about findings; nothing is ever overwritten."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from litigation.models.analysis import LitigationAnalysis


class FindingReview(models.Model):
    """One decision about one finding; the highest number is the one in force."""

    class Decision(models.TextChoices):
        ACCEPTED = "accepted", _("确认")
        EDITED = "edited", _("修改")
        REJECTED = "rejected", _("排除")
        WITHDRAWN = "withdrawn", _("撤回")

    analysis = models.ForeignKey(
        LitigationAnalysis, on_delete=models.CASCADE, related_name="reviews", verbose_name=_("分析")
    )
    finding = models.CharField(_("认定"), max_length=200)
    number = models.PositiveIntegerField(_("次序"))
    decision = models.CharField(_("决定"), max_length=16, choices=Decision.choices)
    engine_text = models.TextField(_("系统原文"))
    text = models.TextField(_("律师改写"), blank=True)
    note = models.TextField(_("律师备注"), blank=True)
    content = models.CharField(max_length=64)  # of the finding, see analysis/review/findings.py
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("律师"),
    )
    by_name = models.CharField(_("律师姓名"), max_length=150)
    at = models.DateTimeField(_("时间"))
    carried_from = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("沿用自"),
    )

    class Meta:
        verbose_name = pgettext_lazy("一项", "律师审阅")
        verbose_name_plural = pgettext_lazy("多项", "律师审阅")
        ordering = ["analysis", "finding", "number"]
        constraints = [
            # Two who decide at once: the second finds the number taken and is told.
            models.UniqueConstraint(
                fields=["analysis", "finding", "number"], name="review_number_once"
            ),
            models.CheckConstraint(
                condition=models.Q(decision__in=["accepted", "edited", "rejected", "withdrawn"]),
                name="review_decision_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(decision="edited") | ~models.Q(text=""),
                name="review_edited_has_a_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.analysis_id} {self.finding} {self.number} {self.decision}"
