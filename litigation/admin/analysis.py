"""Analyses with their task, papers and files."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from litigation.admin.read_only import ReadOnly
from litigation.models import AnalysisDocument, AnalysisFile, LitigationAnalysis

STATUS = '<span class="status status--{}">{}</span>'


class PaperInline(ReadOnly, admin.TabularInline):
    model = AnalysisDocument
    template = "admin/rows.html"
    fields = ["position", "document"]
    extra = 0


class FileInline(ReadOnly, admin.TabularInline):
    model = AnalysisFile
    template = "admin/rows.html"
    fields = ["name", "media_type", "size", "sha256"]
    extra = 0


@admin.register(LitigationAnalysis)
class AnalysisAdmin(ReadOnly, admin.ModelAdmin):
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

    @admin.display(description=_("任务状态"))
    def task_status(self, analysis: LitigationAnalysis) -> str:
        task = analysis.task
        return format_html(STATUS, task.state, task.get_state_display())
