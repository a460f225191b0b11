"""The live page of one task, and the way from a task to what it made."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from legal_assistant.pages.base import Page
from legal_assistant.pages.status_words import STATUSES
from tasks_app.api.serializers import AttemptSerializer, TaskSerializer
from tasks_app.selectors import task_for


class TaskDetail(Page):
    template_name = "pages/tasks/detail.html"
    section = "tasks"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        task = task_for(self.user, self.kwargs["task_id"])
        attempts = AttemptSerializer(task.attempts.order_by("number"), many=True).data
        return super().get_context_data(
            task=TaskSerializer(task).data,
            attempts=attempts,
            created_at=task.created_at,
            is_final=task.is_final,
            status_word=STATUSES[task.status][1],
            may_boost=self.user.has_perm("tasks_app.boost_task"),
            **kwargs,
        )


class TaskReport(Page):
    """Leads from a task to the page of its result, or back to the task while there is none."""

    def get(self, request: HttpRequest, task_id: UUID, **kwargs: Any) -> HttpResponse:
        task = task_for(self.user, task_id)
        analysis_id = (task.result or {}).get("analysis_id")
        if analysis_id is None:
            return redirect("task-detail", task_id)
        return redirect("report", analysis_id)
