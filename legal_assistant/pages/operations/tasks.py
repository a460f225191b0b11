"""Everybody's tasks: found by what is known of them, and handled many at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from legal_assistant.pages.operations.staff_page import StaffPage
from legal_assistant.pages.status_words import TASK_STATUSES
from tasks_app.lanes import LaneName
from tasks_app.models import Task
from tasks_app.registry import all_kinds
from tasks_app.selectors.matching import STATUSES
from tasks_app.services import tasks_bulk

PER_PAGE = 50
FILTERS = ("status", "lane", "kind", "error", "owner", "q")
ACTIONS = ("cancel", "retry", "restart", "boost")
PERMISSION = "tasks_app.boost_task"


@dataclass(frozen=True)
class Page:
    """The tasks of one page, newest first; `older` is the query of the next, empty at the end."""

    tasks: list[Task]
    older: str


class AllTasks(StaffPage):
    template_name = "pages/operations/tasks.html"
    tab = "operations-tasks"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = {name: self.request.GET.get(name, "").strip()[:100] for name in FILTERS}
        page = page_of(asked, self.request.GET.get("before", ""))
        return super().get_context_data(
            page=page,
            asked=asked,
            is_filtered=any(asked.values()),
            statuses=TASK_STATUSES,
            lanes=LaneName.choices,
            kinds=[(kind.name, kind.label) for kind in all_kinds()],
            may_boost=self.user.has_perm(PERMISSION),
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        action = request.POST.get("action", "")
        chosen = _ids(request.POST)
        if action not in ACTIONS or not chosen:
            messages.warning(request, _("没有选中任务，什么也没有改变。"))
        elif action == "boost" and not self.user.has_perm(PERMISSION):
            raise PermissionDenied(_("您没有加急任务的权限。"))
        else:
            outcomes = tasks_bulk(user=self.user, action=action, task_ids=chosen)
            self._tell(outcomes)
        return redirect(f"{request.path}?{request.GET.urlencode()}")

    def _tell(self, outcomes: list[dict[str, Any]]) -> None:
        """How many went through, and every sentence of those that did not, once."""
        done = sum(outcome["ok"] for outcome in outcomes)
        if done:
            messages.success(self.request, _("已处理 %(count)d 个任务。") % {"count": done})
        refusals = [outcome["message"] for outcome in outcomes if not outcome["ok"]]
        for sentence in dict.fromkeys(refusals):
            count = refusals.count(sentence)
            messages.warning(self.request, f"{count} × {sentence}")


def page_of(asked: dict[str, str], before: str) -> Page:
    """One page of the tasks that match; a mark that cannot be read means the first page."""
    tasks = matching(asked).select_related("owner").defer("params", "result", "node_units")
    at, _sep, last_id = before.partition("~")
    instant = parse_datetime(at)
    if instant and last_id:
        same = Q(created_at=instant, id__lt=last_id)
        tasks = tasks.filter(Q(created_at__lt=instant) | same)
    shown = list(tasks.order_by("-created_at", "-id")[: PER_PAGE + 1])
    return Page(
        shown[:PER_PAGE], _older(asked, shown[PER_PAGE - 1]) if len(shown) > PER_PAGE else ""
    )


def matching(asked: dict[str, str]) -> QuerySet[Task]:
    """The tasks with all that is asked for; an empty or unknown value asks for nothing."""
    wanted = STATUSES.get(asked["status"], Q())
    for name, field in (("lane", "lane"), ("kind", "kind"), ("error", "error_code")):
        if asked[name]:
            wanted &= Q(**{field: asked[name]})
    if asked["owner"]:
        wanted &= Q(owner__username=asked["owner"])
    if asked["q"]:
        wanted &= _said(asked["q"])
    return Task.objects.filter(wanted)


def _said(text: str) -> Q:
    try:
        return Q(pk=UUID(text))
    except ValueError:
        return Q(title__icontains=text)


def _older(asked: dict[str, str], last: Task) -> str:
    mark = f"{last.created_at.isoformat()}~{last.pk}"
    return urlencode({**{name: value for name, value in asked.items() if value}, "before": mark})


def _ids(posted: QueryDict) -> list[UUID]:
    """The chosen ids; what is no id was put there by hand and is left out."""
    found = []
    for text in posted.getlist("ids")[:PER_PAGE]:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found
