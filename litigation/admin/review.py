"""What lawyers decided about findings; it is looked at, not edited."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from litigation.admin.read_only import ReadOnly
from litigation.models import FindingReview


@admin.register(FindingReview)
class FindingReviewAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["at", "analysis", "finding", "number", "decision", "by_name"]
    list_filter = ["decision"]
    search_fields = ["=analysis__id", "finding", "by_name"]
    show_full_result_count = False
    ordering = ["-id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[FindingReview]:
        rows: QuerySet[FindingReview] = super().get_queryset(request)
        return rows.select_related("analysis").defer("analysis__result")
