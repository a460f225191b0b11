"""A document: a name and an owner for stored bytes."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.models.blob import Blob
from documents.models.case import Case


class Document(models.Model):
    """A paper as somebody handed it in."""

    class Origin(models.TextChoices):
        UPLOAD = "upload", _("上传")
        STATEMENT = "statement", _("陈述")

    class Status(models.TextChoices):
        PENDING = "pending", _("未读取")
        READ = "read", _("已读取")
        PROBLEM = "problem", _("读取有问题")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="documents",
        verbose_name=_("所有者"),
    )
    case = models.ForeignKey(
        Case,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("案件"),
    )
    archive = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="members",
        verbose_name=_("所在压缩包"),
    )
    blob = models.ForeignKey(
        Blob, on_delete=models.PROTECT, related_name="documents", verbose_name=_("文件内容")
    )
    name = models.CharField(_("名称"), max_length=255)
    origin = models.CharField(
        _("来源"), max_length=20, choices=Origin.choices, default=Origin.UPLOAD
    )
    status = models.CharField(
        _("状态"), max_length=20, choices=Status.choices, default=Status.PENDING
    )
    pages = models.PositiveIntegerField(_("页数"), null=True, blank=True)
    refused_members = models.JSONField(
        _("未收入的压缩包成员"),
        default=list,
        blank=True,
        help_text=_("压缩包中不能收入的文件及原因"),
    )
    created_at = models.DateTimeField(_("创建时间"), auto_now_add=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "文档")
        verbose_name_plural = pgettext_lazy("多项", "文档")
        ordering = ["-created_at", "id"]
        indexes = [models.Index(fields=["owner", "-created_at"], name="document_by_owner")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="document_name_not_empty"),
            models.CheckConstraint(
                condition=models.Q(origin__in=["upload", "statement"]),
                name="document_origin_known",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["pending", "read", "problem"]),
                name="document_status_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def sha256(self) -> str:
        return self.blob.sha256

    @property
    def size(self) -> int:
        return self.blob.size

    @property
    def media_type(self) -> str:
        return self.blob.media_type
