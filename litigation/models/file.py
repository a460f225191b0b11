"""The files of a finished analysis: reports and drafts."""

from __future__ import annotations

from pathlib import Path

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from litigation.files import file_path
from litigation.models.analysis import LitigationAnalysis


class AnalysisFile(models.Model):
    """A rendered report (key: its format) or draft (key: the draft's id); its bytes by sha256.

    A reviewed report is made when it is asked for, and made anew after the next decision.
    """

    class Kind(models.TextChoices):
        REPORT = "report", _("报告")
        DRAFT = "draft", _("文书")
        REVIEWED = "reviewed", _("含律师审阅的报告")  # key: format and revision

    analysis = models.ForeignKey(
        LitigationAnalysis, on_delete=models.CASCADE, related_name="files", verbose_name=_("分析")
    )
    kind = models.CharField(_("类别"), max_length=8, choices=Kind.choices)
    key = models.CharField(_("格式或编号"), max_length=64)
    position = models.PositiveIntegerField(_("次序"))
    name = models.CharField(_("文件名"), max_length=255)
    media_type = models.CharField(_("类型"), max_length=100)
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    size = models.PositiveBigIntegerField(_("大小"))

    class Meta:
        verbose_name = pgettext_lazy("一项", "分析文件")
        verbose_name_plural = pgettext_lazy("多项", "分析文件")
        ordering = ["analysis", "position"]
        indexes = [models.Index(fields=["sha256"], name="analysis_file_bytes")]
        constraints = [
            models.UniqueConstraint(fields=["analysis", "kind", "key"], name="analysis_file_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["report", "draft", "reviewed"]),
                name="analysis_file_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        return file_path(self.sha256)
