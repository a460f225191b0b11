"""Filters whose choices need no look at the whole table."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tasks_app.models import Task
from tasks_app.registry import all_kinds
from tasks_app.states import State

MOST_CODES = 50
Choices = list[tuple[str, Any]]


class KindFilter(admin.SimpleListFilter):
    title = _("类型")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(kind.name, kind.label) for kind in all_kinds()]

    def queryset(self, request: HttpRequest, tasks: QuerySet[Task]) -> QuerySet[Task]:
        return tasks.filter(kind=self.value()) if self.value() else tasks


class ErrorFilter(admin.SimpleListFilter):
    """The codes of what stands as failed, read from an index."""

    title = _("错误代码")
    parameter_name = "error"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        failed = Task.objects.filter(state=State.FAILED).order_by("error_code")
        codes = failed.values_list("error_code", flat=True).distinct()[:MOST_CODES]
        return [(code, code) for code in codes]

    def queryset(self, request: HttpRequest, tasks: QuerySet[Task]) -> QuerySet[Task]:
        value = self.value()
        return tasks.filter(state=State.FAILED, error_code=value) if value else tasks


class ExecutorFilter(admin.SimpleListFilter):
    title = _("执行方式")
    parameter_name = "executor"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [("celery", "Celery"), ("background_tasks", _("网站进程")), ("inline", _("命令行"))]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.filter(executor=self.value()) if self.value() else rows
