"""A law, and its text as it stood from one day to another."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Law(models.Model):
    """A law, regulation or judicial interpretation; `key` is its name as names are compared."""

    title = models.CharField(_("名称"), max_length=200)
    key = models.CharField(_("比较用名称"), max_length=200, unique=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "法律")
        verbose_name_plural = pgettext_lazy("多项", "法律")
        ordering = ["title"]
        constraints = [models.CheckConstraint(condition=~Q(key=""), name="law_has_a_key")]

    def __str__(self) -> str:
        return self.title


class LawVersion(models.Model):
    """The text in force from `effective_from` to `effective_to`, both counted; null: still so."""

    law = models.ForeignKey(
        Law, on_delete=models.CASCADE, related_name="versions", verbose_name=_("法律")
    )
    effective_from = models.DateField(_("施行日"))
    effective_to = models.DateField(_("有效至"), null=True, blank=True)
    declared_to = models.DateField(
        _("载明的最后有效日"), null=True, blank=True, help_text=_("文本自己写明的失效日的前一日")
    )
    revised = models.CharField(_("公布与修正"), max_length=300, blank=True)
    source_name = models.CharField(_("载入的文件"), max_length=255)
    sha256 = models.CharField(_("条文的 SHA-256"), max_length=64)
    loaded_at = models.DateTimeField(_("载入时间"), auto_now=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "法律文本")
        verbose_name_plural = pgettext_lazy("多项", "法律文本")
        ordering = ["law", "-effective_from"]
        constraints = [
            models.UniqueConstraint(fields=["law", "effective_from"], name="law_version_once"),
            models.CheckConstraint(
                condition=Q(effective_to__isnull=True) | Q(effective_to__gte=F("effective_from")),
                name="law_version_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.law_id} {self.effective_from}"
