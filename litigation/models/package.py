"""Rule packages in the database: those of the program, and the copies that users changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PackageText(models.Model):
    """What a package said once; never changed, so that every analysis can show its rules."""

    # Over the text and, where it has parts, over theirs.
    sha256 = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    package_id = models.CharField(_("规则包"), max_length=64)
    version = models.CharField(_("版本"), max_length=40)
    text = models.TextField(_("内容（TOML）"))
    parts = models.ManyToManyField(
        "self", symmetrical=False, blank=True, verbose_name=_("所含规则包文本")
    )
    stored_at = models.DateTimeField(_("保存时间"), auto_now_add=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "规则包文本")
        verbose_name_plural = pgettext_lazy("多项", "规则包文本")
        ordering = ["package_id", "-stored_at"]

    def __str__(self) -> str:
        return f"{self.package_id} {self.version} {self.sha256[:12]}"


class RulePackageRow(models.Model):
    """A package that can be chosen; `current` is what it says now."""

    class Origin(models.TextChoices):
        SYSTEM = "system", _("系统")
        COPY = "copy", _("副本")

    package_id = models.CharField(_("编号"), max_length=64, unique=True)
    origin = models.CharField(_("来源"), max_length=8, choices=Origin.choices)
    current = models.ForeignKey(
        PackageText, on_delete=models.PROTECT, related_name="+", verbose_name=_("内容")
    )
    based_on = models.ForeignKey(
        PackageText,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("复制自"),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rule_packages",
        verbose_name=_("所有者"),
    )
    is_shared = models.BooleanField(
        _("所有用户可用"), default=False, help_text=_("否则只有所有者可用。")
    )
    is_active = models.BooleanField(
        _("启用"), default=False, help_text=_("停用的副本不能用于新的分析。")
    )
    changed_at = models.DateTimeField(_("修改时间"), auto_now=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "规则包")
        verbose_name_plural = pgettext_lazy("多项", "规则包")
        ordering = ["-origin", "package_id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(origin="system", owner=None, based_on=None)
                | Q(origin="copy", owner__isnull=False, based_on__isnull=False),
                name="package_copy_has_owner_and_base",
            ),
        ]

    def __str__(self) -> str:
        return self.package_id

    @property
    def is_system(self) -> bool:
        return self.origin == self.Origin.SYSTEM
