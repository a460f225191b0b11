"""One article of one version of a law."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from statutes.models.law import LawVersion


class Article(models.Model):
    """`branch` counts inserted articles: 第十条之一 is number 10, branch 1."""

    version = models.ForeignKey(
        LawVersion, on_delete=models.CASCADE, related_name="articles", verbose_name=_("文本")
    )
    position = models.PositiveIntegerField(_("次序"))
    number = models.PositiveIntegerField(_("条"))
    branch = models.PositiveSmallIntegerField(_("之"), default=0)
    label = models.CharField(_("条号"), max_length=40)
    heading = models.CharField(_("编章节"), max_length=300, blank=True)
    text = models.TextField(_("条文"))

    class Meta:
        verbose_name = pgettext_lazy("一项", "条文")
        verbose_name_plural = pgettext_lazy("多项", "条文")
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "number", "branch"], name="article_once_a_version"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="article_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.label}"
