"""The list of tasks, the live page of one, and the way from a task to what it made."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_datetime

from legal_assistant.pages.base import Page
from legal_assistant.pages.status_words import TASK_STATUSES
from tasks_app.api.filters import STATUSES as FILTERS
from tasks_app.api.serializers import TaskSerializer
from tasks_app.models import Task
from tasks_app.selectors import task_for, tasks_of

PER_PAGE = 30


class TaskList(Page):
    template_name = "pages/tasks/list.html"
    section = "tasks"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        tasks = matching(self.user, asked.get("status", ""), asked.get("q", ""))
        before = parse_datetime(asked.get("before", "").replace(" ", "+"))
        if before is not None:
            tasks = tasks.filter(created_at__lt=before)
        shown = list(tasks.order_by("-created_at")[: PER_PAGE + 1])
        return super().get_context_data(
            tasks=shown[:PER_PAGE],
            older=self._older(shown) if len(shown) > PER_PAGE else "",
            states=TASK_STATUSES,
            status=asked.get("status", ""),
            q=asked.get("q", ""),
            **kwargs,
        )

    def _older(self, shown: list[Task]) -> str:
        asked = {name: self.request.GET.get(name, "") for name in ("status", "q")}
        last = shown[PER_PAGE - 1].created_at.isoformat()
        return urlencode(
            {**{name: value for name, value in asked.items() if value}, "before": last}
        )


def matching(user: User, status: str, text: str) -> QuerySet[Task]:
    """The user's tasks with this status (any when unknown or empty) and text in the title."""
    tasks = tasks_of(user)
    if status in FILTERS:
        tasks = tasks.filter(FILTERS[status])
    return tasks.filter(title__icontains=text) if text else tasks


class TaskDetail(Page):
    template_name = "pages/tasks/detail.html"
    section = "tasks"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        task = task_for(self.user, self.kwargs["task_id"])
        wire = TaskSerializer(task).data
        return super().get_context_data(task=wire, created_at=task.created_at, **kwargs)


class TaskReport(Page):
    """Leads from a task to the page of its result, or back to the task while there is none."""

    def get(self, request: HttpRequest, task_id: UUID, **kwargs: Any) -> HttpResponse:
        task = task_for(self.user, task_id)
        analysis_id = (task.result or {}).get("analysis_id")
        if analysis_id is None:
            return redirect("task-detail", task_id)
        return redirect("report", analysis_id)
