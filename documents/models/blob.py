"""Stored bytes, found by their sha256, and what was read from them."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

models.CharField.register_lookup(Length)


class Blob(models.Model):
    """The bytes of one file; equal files are stored once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    size = models.PositiveBigIntegerField(_("大小"))
    media_type = models.CharField(_("类型"), max_length=100)
    created_at = models.DateTimeField(_("创建时间"), auto_now_add=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "文件内容")
        verbose_name_plural = pgettext_lazy("多项", "文件内容")
        ordering = ["-created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="blob_not_empty"),
            models.CheckConstraint(
                condition=models.Q(sha256__length=64), name="blob_sha256_has_64_digits"
            ),
        ]

    def __str__(self) -> str:
        return self.sha256[:12]

    @property
    def path(self) -> Path:
        """Where the bytes are: MEDIA_ROOT/sha256/ab/cd/abcd…"""
        digest = self.sha256
        return Path(settings.MEDIA_ROOT) / "sha256" / digest[:2] / digest[2:4] / digest


class Reading(models.Model):
    """What one version of the readers read from a blob: DocumentText as JSON."""

    blob = models.ForeignKey(
        Blob, on_delete=models.CASCADE, related_name="readings", verbose_name=_("文件内容")
    )
    reader_version = models.PositiveIntegerField(_("读取器版本"))
    content = models.TextField(_("读取结果"))
    is_provisional = models.BooleanField(
        _("暂定"),
        default=False,
        help_text=_("读取超时、崩溃或缺少软件：稍后会再试"),
    )
    read_at = models.DateTimeField(_("读取时间"), auto_now=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "读取结果")
        verbose_name_plural = pgettext_lazy("多项", "读取结果")
        ordering = ["-read_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["blob", "reader_version"], name="reading_once_per_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.blob_id} v{self.reader_version}"
