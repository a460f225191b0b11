"""What happened: attempts, events, workers, figures, prunings. All of it read-only."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django_celery_results.models import TaskResult

from tasks_app.admin.filters import ExecutorFilter
from tasks_app.admin.large_table import LargeTableAdmin
from tasks_app.admin.read_only import History
from tasks_app.models import LaneFigures, PruneRun, TaskAttempt, TaskEvent, Worker

HEAVY = ("task__params", "task__result", "task__node_units", "task__question", "task__answer")


class OfTask(History, LargeTableAdmin):
    """Rows of tasks: found by the task's id, latest first by their own key."""

    list_select_related = ("task",)
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows: QuerySet = super().get_queryset(request)
        return rows.select_related("task").defer(*HEAVY)


@admin.register(TaskAttempt)
class TaskAttemptAdmin(OfTask):
    list_display = ("task", "number", "executor", "worker_name", "outcome", "started_at")
    list_filter = ("outcome", ExecutorFilter)
    search_fields = ("=task__id", "=celery_task_id", "=worker_name")
    readonly_fields = ("celery_result",)

    @admin.display(description=_("Celery 结果"))
    def celery_result(self, attempt: TaskAttempt) -> SafeString | str:
        result = TaskResult.objects.filter(task_id=attempt.celery_task_id or None).first()
        if result is None:
            return "-"
        url = reverse("admin:django_celery_results_taskresult_change", args=[result.pk])
        return format_html('<a href="{}">{}</a>', url, result.status)


@admin.register(TaskEvent)
class TaskEventAdmin(OfTask):
    list_display = ("task", "seq", "type", "at", "actor_name")
    list_filter = ("type",)
    search_fields = ("=task__id", "=actor_name")


@admin.register(Worker)
class WorkerAdmin(History, admin.ModelAdmin):
    list_display = (
        "name",
        "executor",
        "shown_lanes",
        "active",
        "concurrency",
        "shown_load",
        "shown_memory",
        "last_seen_at",
    )
    list_filter = (ExecutorFilter,)
    exclude = ("lanes", "load", "memory_bytes")
    readonly_fields = ("shown_lanes", "shown_load", "shown_memory")

    @admin.display(description=_("通道"))
    def shown_lanes(self, worker: Worker) -> str:
        return ", ".join(worker.lanes)

    @admin.display(description=_("负载"), ordering="load")
    def shown_load(self, worker: Worker) -> str:
        return f"{worker.load:.2f}"

    @admin.display(description=_("内存"), ordering="memory_bytes")
    def shown_memory(self, worker: Worker) -> str:
        return filesizeformat(worker.memory_bytes)


@admin.register(LaneFigures)
class LaneFiguresAdmin(History, LargeTableAdmin):
    list_display = ("start", "span_seconds", "lane", "started", "completed", "failed", "cancelled")
    list_filter = ("lane",)
    ordering = ("-id",)


@admin.register(PruneRun)
class PruneRunAdmin(History, admin.ModelAdmin):
    list_display = ("due", "started_at", "finished_at", "process", "counts", "failed")
