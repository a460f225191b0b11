"""Tasks in the admin: inspect everything, change only what a service may change."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django_celery_results.models import TaskResult
from unfold.admin import ModelAdmin, TabularInline

from tasks_app import services
from tasks_app.models import (
    Lane,
    Notice,
    NoticePreference,
    PruneRun,
    Task,
    TaskAttempt,
    TaskEvent,
    TaskNode,
    Worker,
)


class History:
    """Rows that tell what happened: nobody adds, changes or deletes them by hand."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class NodeInline(History, TabularInline):
    model = TaskNode
    fields = ("label", "state", "progress", "message", "started_at", "finished_at")
    extra = 0


class AttemptInline(History, TabularInline):
    model = TaskAttempt
    fields = ("number", "executor", "worker_name", "started_at", "ended_at", "outcome", "message")
    extra = 0
    show_change_link = True


@admin.register(Task)
class TaskAdmin(History, ModelAdmin):
    list_display = ("id", "kind", "owner", "state", "lane", "progress", "boost", "created_at")
    list_filter = ("state", "lane", "kind", "executor")
    search_fields = ("id", "title", "owner__username", "celery_task_id")
    list_select_related = ("owner",)
    date_hierarchy = "created_at"
    inlines = (NodeInline, AttemptInline)
    actions = ("cancel_tasks", "retry_tasks")

    @admin.action(description=_("取消所选任务"), permissions=["operate"])
    def cancel_tasks(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        self._bulk(request, tasks, "cancel")

    @admin.action(description=_("从失败处重试所选任务"), permissions=["operate"])
    def retry_tasks(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        self._bulk(request, tasks, "retry")

    def has_operate_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("tasks_app.change_task"))

    def _bulk(self, request: HttpRequest, tasks: QuerySet[Task], action: str) -> None:
        ids = list(tasks.values_list("pk", flat=True))
        outcomes = services.tasks_bulk(
            user=request.user,  # type: ignore[arg-type]
            action=action,
            task_ids=ids,
        )
        for outcome in outcomes:
            level = messages.SUCCESS if outcome["ok"] else messages.WARNING
            text = outcome.get("message") or outcome.get("status")
            self.message_user(request, f"{outcome['task_id']}: {text}", level)


@admin.register(TaskAttempt)
class TaskAttemptAdmin(History, ModelAdmin):
    list_display = ("task", "number", "executor", "worker_name", "outcome", "started_at")
    list_filter = ("outcome", "executor")
    search_fields = ("task__id", "celery_task_id", "worker_name")
    readonly_fields = ("celery_result",)

    @admin.display(description=_("Celery 结果"))
    def celery_result(self, attempt: TaskAttempt) -> SafeString | str:
        result = TaskResult.objects.filter(task_id=attempt.celery_task_id or None).first()
        if result is None:
            return "-"
        url = reverse("admin:django_celery_results_taskresult_change", args=[result.pk])
        return format_html('<a href="{}">{}</a>', url, result.status)


@admin.register(TaskEvent)
class TaskEventAdmin(History, ModelAdmin):
    list_display = ("task", "seq", "type", "at", "actor_name")
    list_filter = ("type",)
    search_fields = ("task__id", "actor_name")


@admin.register(Worker)
class WorkerAdmin(History, ModelAdmin):
    list_display = ("name", "executor", "lanes", "active", "concurrency", "load", "last_seen_at")
    list_filter = ("executor",)


@admin.register(PruneRun)
class PruneRunAdmin(History, ModelAdmin):
    list_display = ("due", "started_at", "finished_at", "process", "counts", "failed")


@admin.register(Notice)
class NoticeAdmin(History, ModelAdmin):
    list_display = ("task", "user", "occasion", "created_at", "read_at", "mail_sent_at")
    list_filter = ("occasion",)
    list_select_related = ("user", "task", "mail")
    search_fields = ("task__id", "user__username")

    @admin.display(description=_("邮件发出时间"))
    def mail_sent_at(self, notice: Notice) -> Any:
        mail = getattr(notice, "mail", None)
        return mail and (mail.sent_at or mail.error)


@admin.register(NoticePreference)
class NoticePreferenceAdmin(ModelAdmin):
    list_display = ("user", "occasion", "channel", "is_wanted")
    list_filter = ("occasion", "channel", "is_wanted")
    autocomplete_fields = ("user",)


@admin.register(Lane)
class LaneAdmin(History, ModelAdmin):
    list_display = ("name", "paused_at", "paused_by")
    actions = ("pause_lanes", "resume_lanes")

    def has_operate_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("tasks_app.change_lane"))

    @admin.action(description=_("暂停所选通道"), permissions=["operate"])
    def pause_lanes(self, request: HttpRequest, lanes: QuerySet[Lane]) -> None:
        for lane in lanes:
            services.lane_pause(lane=lane.name, actor=request.user)  # type: ignore[arg-type]

    @admin.action(description=_("恢复所选通道"), permissions=["operate"])
    def resume_lanes(self, request: HttpRequest, lanes: QuerySet[Lane]) -> None:
        for lane in lanes:
            services.lane_resume(lane=lane.name, actor=request.user)  # type: ignore[arg-type]
