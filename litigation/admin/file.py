"""Rendered files."""

from __future__ import annotations

from django.contrib import admin

from litigation.admin.read_only import ReadOnly
from litigation.models import AnalysisFile


@admin.register(AnalysisFile)
class FileAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["name", "analysis", "kind", "media_type", "size"]
    list_filter = ["kind", "media_type"]
    search_fields = ["name", "sha256", "analysis__id"]
    list_select_related = ["analysis"]
