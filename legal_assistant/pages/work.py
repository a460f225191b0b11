"""My work: what needs me, what runs, what finished while I was away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from legal_assistant.pages.base import Page
from tasks_app.models import Task
from tasks_app.selectors import tasks_of, tasks_unviewed
from tasks_app.states import State

ATTENTION = (State.FAILED, State.WAITING_INPUT)
RUNNING = (State.PENDING, State.RUNNING)
MOST_PER_SECTION = 20
MOST_RECENT = 10


@dataclass(frozen=True)
class WorkLists:
    """The four parts of the page, newest first; `work-sections.js` sorts by the same rule."""

    attention: list[Task]
    running: list[Task]
    unviewed: list[Task]
    recent: list[Task]


def work_lists(user: User) -> WorkLists:
    tasks = tasks_of(user).order_by("-created_at")
    seen = tasks.filter(state=State.COMPLETED, viewed_at__isnull=False)
    return WorkLists(
        attention=list(tasks.filter(state__in=ATTENTION)[:MOST_PER_SECTION]),
        running=list(tasks.filter(state__in=RUNNING)[:MOST_PER_SECTION]),
        unviewed=list(tasks_unviewed(user)[:MOST_PER_SECTION]),
        recent=list((seen | tasks.filter(state=State.CANCELLED))[:MOST_RECENT]),
    )


class Work(Page):
    template_name = "pages/work/page.html"
    section = "work"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(lists=work_lists(self.user), **kwargs)
