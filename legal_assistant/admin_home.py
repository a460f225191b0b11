"""The first page of the admin: today's counts, lanes, workers and failures, as one may see them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from legal_assistant.pages.operations.workers import told_workers
from tasks_app.figures.series import tally_since
from tasks_app.models import Task
from tasks_app.selectors.error_groups import error_groups
from tasks_app.selectors.operations import lane_reports
from tasks_app.states import State

MOST_GROUPS = 5
SHOWN = {
    "tasks": "tasks_app.view_task",
    "lanes": "tasks_app.view_lane",
    "workers": "tasks_app.view_worker",
}


def home(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """What the template shows; each part only to those who may see its rows."""
    may = {part for part, permission in SHOWN.items() if request.user.has_perm(permission)}
    if "tasks" in may:
        context["today"] = today()
        context["error_groups"] = error_groups()[:MOST_GROUPS]
    if "lanes" in may:
        context["lane_reports"] = lane_reports()
    if "workers" in may:
        context["workers"] = told_workers()
    return context


def today() -> dict[str, Any]:
    """Counts since midnight by the firm's clock, and what stands now."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    tally = tally_since(midnight)
    tasks = Task.objects.order_by()
    return {
        "submitted": tasks.filter(created_at__gte=midnight).count(),
        "completed": tally.completed,
        "failed": tally.failed,
        "cancelled": tally.cancelled,
        "running": tasks.filter(state=State.RUNNING).count(),
        "pending": tasks.filter(state=State.PENDING).count(),
        "waiting_input": tasks.filter(state=State.WAITING_INPUT).count(),
    }
