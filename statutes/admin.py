"""The loaded texts, to look at; they change by loading."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from statutes.models import Article, Law, LawVersion


class Loaded:
    """Nothing is added, changed or deleted by hand."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class VersionInline(Loaded, admin.TabularInline):
    model = LawVersion
    template = "admin/rows.html"
    fields = ["effective_from", "effective_to", "revised", "source_name", "loaded_at"]
    extra = 0


@admin.register(Law)
class LawAdmin(Loaded, admin.ModelAdmin):
    list_display = ["title"]
    search_fields = ["title"]
    inlines = [VersionInline]


@admin.register(Article)
class ArticleAdmin(Loaded, admin.ModelAdmin):
    list_display = ["version", "label", "heading"]
    list_filter = ["version__law"]
    list_select_related = ["version__law"]
    search_fields = ["label"]
