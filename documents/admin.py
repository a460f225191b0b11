"""Cases and documents in the admin; what was handed in and read is shown, not edited."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from documents.models import Blob, Case, CaseMember, Document, Reading


class HistoryAdmin(admin.ModelAdmin):
    """Rows come from uploads and readers only."""

    def has_add_permission(self, request: HttpRequest, *_extra: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class CaseMemberInline(admin.StackedInline):
    model = CaseMember
    extra = 0


@admin.register(Case)
class CaseAdmin(admin.ModelAdmin):
    list_display = ["name", "owner", "created_at"]
    search_fields = ["name", "owner__username"]
    inlines = [CaseMemberInline]


@admin.register(CaseMember)
class CaseMemberAdmin(admin.ModelAdmin):
    list_display = ["case", "user", "added_at"]
    list_select_related = ["case", "user"]
    raw_id_fields = ["case"]


@admin.register(Document)
class DocumentAdmin(HistoryAdmin):
    list_display = ["name", "owner", "case", "origin", "status", "pages", "created_at"]
    list_filter = ["status", "origin"]
    list_select_related = ["owner", "case"]
    search_fields = ["name", "blob__sha256"]


@admin.register(Blob)
class BlobAdmin(HistoryAdmin):
    list_display = ["sha256", "media_type", "size", "created_at"]
    list_filter = ["media_type"]
    search_fields = ["sha256"]


@admin.register(Reading)
class ReadingAdmin(HistoryAdmin):
    list_display = ["blob", "reader_version", "is_provisional", "read_at"]
    list_filter = ["is_provisional", "reader_version"]
    exclude = ["content"]  # the text of papers belongs to the people of the case
