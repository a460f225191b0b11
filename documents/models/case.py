"""A case: a named set of papers that several people may share."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Case(models.Model):
    """What a law firm calls a matter."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="cases",
        verbose_name=_("所有者"),
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        through="documents.CaseMember",
        related_name="shared_cases",
        verbose_name=_("成员"),
    )
    name = models.CharField(_("名称"), max_length=200)
    note = models.TextField(_("备注"), blank=True, default="")
    created_at = models.DateTimeField(_("创建时间"), auto_now_add=True)
    updated_at = models.DateTimeField(_("更新时间"), auto_now=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "案件")
        verbose_name_plural = pgettext_lazy("多项", "案件")
        ordering = ["-created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="case_name_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name


class CaseMember(models.Model):
    """Someone besides the owner who may read a case and add papers to it."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("案件")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="case_memberships",
        verbose_name=_("用户"),
    )
    added_at = models.DateTimeField(_("加入时间"), auto_now_add=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "案件成员")
        verbose_name_plural = pgettext_lazy("多项", "案件成员")
        ordering = ["added_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], name="case_member_once"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} – {self.user_id}"
