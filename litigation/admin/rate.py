"""Rates: the one thing of this app that staff write."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from litigation.models import RateEntry


@admin.register(RateEntry)
class RateAdmin(admin.ModelAdmin):
    list_display = ["date", "one_year", "five_year", "source", "entered_by", "entered_at"]
    fields = ["date", "one_year", "five_year", "source"]
    date_hierarchy = "date"
    search_fields = ["source"]

    def save_model(self, request: HttpRequest, obj: RateEntry, form: Any, change: bool) -> None:
        obj.entered_by = request.user  # type: ignore[assignment]
        super().save_model(request, obj, form, change)
