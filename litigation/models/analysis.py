"""One analysis: what was asked, over which papers, and the result once it is there."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from litigation.choices import CASE_TYPE_CHOICES, MODE_CHOICES, POSITION_CHOICES, SCENARIO_CHOICES


class LitigationAnalysis(models.Model):
    """A request for a case analysis; `result` is null until the task has completed its report."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="analyses",
        verbose_name=_("所有者"),
    )
    case = models.ForeignKey(
        "documents.Case",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="analyses",
        verbose_name=_("案件"),
    )
    task = models.OneToOneField(
        "tasks_app.Task", on_delete=models.CASCADE, related_name="analysis", verbose_name=_("任务")
    )
    documents = models.ManyToManyField(
        "documents.Document",
        through="litigation.AnalysisDocument",
        related_name="analyses",
        verbose_name=_("材料"),
    )
    package_id = models.CharField(_("规则包"), max_length=64)
    package_text = models.ForeignKey(
        "litigation.PackageText",
        on_delete=models.PROTECT,
        null=True,  # analyses from before packages were kept in the database
        editable=False,
        related_name="analyses",
        verbose_name=_("规则包文本"),
    )
    case_type = models.CharField(_("案件类型"), max_length=32, choices=CASE_TYPE_CHOICES)
    case_position = models.CharField(_("我方地位"), max_length=16, choices=POSITION_CHOICES)
    analysis_scenario = models.CharField(_("分析场景"), max_length=32, choices=SCENARIO_CHOICES)
    analysis_mode = models.CharField(_("分析方式"), max_length=16, choices=MODE_CHOICES)
    user_input = models.TextField(_("案情陈述与问题"), blank=True)
    as_of = models.DateField(_("分析基准日"))
    result = models.JSONField(_("结果"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("创建时间"), auto_now_add=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "案件分析")
        verbose_name_plural = pgettext_lazy("多项", "案件分析")
        ordering = ["-created_at", "id"]
        indexes = [models.Index(fields=["owner", "-created_at"], name="analysis_owner_recent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(case_type__in=[value for value, _label in CASE_TYPE_CHOICES]),
                name="analysis_case_type_known",
            ),
            models.CheckConstraint(
                condition=Q(case_position__in=[value for value, _label in POSITION_CHOICES]),
                name="analysis_position_known",
            ),
            models.CheckConstraint(
                condition=Q(analysis_scenario__in=[value for value, _label in SCENARIO_CHOICES]),
                name="analysis_scenario_known",
            ),
            models.CheckConstraint(
                condition=Q(analysis_mode__in=[value for value, _label in MODE_CHOICES]),
                name="analysis_mode_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.package_id} {self.id}"


class AnalysisDocument(models.Model):
    """A paper of an analysis; it cannot be deleted while the analysis cites it."""

    analysis = models.ForeignKey(
        LitigationAnalysis, on_delete=models.CASCADE, related_name="papers"
    )
    document = models.ForeignKey(
        "documents.Document", on_delete=models.PROTECT, related_name="uses", verbose_name=_("文档")
    )
    position = models.PositiveIntegerField(_("次序"))

    class Meta:
        verbose_name = pgettext_lazy("一项", "分析材料")
        verbose_name_plural = pgettext_lazy("多项", "分析材料")
        ordering = ["analysis", "position"]
        constraints = [
            models.UniqueConstraint(fields=["analysis", "document"], name="analysis_paper_once"),
            models.UniqueConstraint(fields=["analysis", "position"], name="analysis_paper_order"),
        ]

    def __str__(self) -> str:
        return f"{self.analysis_id} {self.position}"
