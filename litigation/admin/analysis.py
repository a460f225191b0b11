"""Analyses with their task, papers and files."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin, TabularInline
from unfold.decorators import display

from litigation.admin.read_only import ReadOnly
from litigation.models import AnalysisDocument, AnalysisFile, LitigationAnalysis

STATUS_COLOURS = {
    "completed": "success",
    "failed": "danger",
    "cancelled": "warning",
    "running": "info",
}


class PaperInline(ReadOnly, TabularInline):
    model = AnalysisDocument
    fields = ["position", "document"]
    extra = 0


class FileInline(ReadOnly, TabularInline):
    model = AnalysisFile
    fields = ["name", "media_type", "size", "sha256"]
    extra = 0


@admin.register(LitigationAnalysis)
class AnalysisAdmin(ReadOnly, ModelAdmin):
    list_display = [
        "created_at",
        "owner",
        "case",
        "package_id",
        "case_type",
        "case_position",
        "task_status",
    ]
    list_filter = ["package_id", "case_type", "case_position", "analysis_scenario"]
    search_fields = ["id", "owner__username", "case__name"]
    date_hierarchy = "created_at"
    fields = [
        "id",
        "owner",
        "case",
        "task",
        "package_id",
        "case_type",
        "case_position",
        "analysis_scenario",
        "analysis_mode",
        "as_of",
        "user_input",
        "created_at",
    ]
    inlines = [PaperInline, FileInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[LitigationAnalysis]:
        rows: QuerySet[LitigationAnalysis] = super().get_queryset(request)
        return rows.select_related("task", "owner", "case").defer("result")

    @display(description=_("任务状态"), label=STATUS_COLOURS)
    def task_status(self, analysis: LitigationAnalysis) -> str:
        return analysis.task.status
