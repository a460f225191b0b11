"""Loan prime rates that staff entered after the packaged table ends."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

BOUNDS = [MinValueValidator(0), MaxValueValidator(100)]


class RateEntry(models.Model):
    """A published rate in percent a year; before 2019-08-20 the benchmark lending rate."""

    date = models.DateField(_("公布日"), unique=True)
    one_year = models.DecimalField(
        _("一年期（%）"), max_digits=6, decimal_places=4, validators=BOUNDS
    )
    five_year = models.DecimalField(
        _("五年期以上（%）"),
        max_digits=6,
        decimal_places=4,
        validators=BOUNDS,
        null=True,
        blank=True,
    )
    source = models.CharField(_("来源"), max_length=200, help_text=_("公布机构与网址或文号"))
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("录入人"),
    )
    entered_at = models.DateTimeField(_("录入时间"), auto_now=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "利率")
        verbose_name_plural = pgettext_lazy("多项", "利率")
        ordering = ["-date"]
        constraints = [
            models.CheckConstraint(
                condition=Q(one_year__gte=0, one_year__lte=100), name="rate_one_year_percent"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="rate_has_a_source"),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.one_year}%"
