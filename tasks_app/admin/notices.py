"""Who was told of what, and who wants to be."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from tasks_app.admin.large_table import LargeTableAdmin
from tasks_app.admin.read_only import History
from tasks_app.models import Notice, NoticePreference


@admin.register(Notice)
class NoticeAdmin(History, LargeTableAdmin):
    list_display = ("task", "user", "occasion", "created_at", "read_at", "mail_sent_at")
    list_filter = ("occasion",)
    list_select_related = ("user", "task", "mail")
    search_fields = ("=task__id", "=user__username")
    ordering = ("-id",)

    @admin.display(description=_("邮件发出时间"))
    def mail_sent_at(self, notice: Notice) -> Any:
        mail = getattr(notice, "mail", None)
        return mail and (mail.sent_at or mail.error)


@admin.register(NoticePreference)
class NoticePreferenceAdmin(admin.ModelAdmin):
    list_display = ("user", "occasion", "channel", "is_wanted")
    list_filter = ("occasion", "channel", "is_wanted")
    list_select_related = ("user",)
