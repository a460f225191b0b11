"""The list of tasks; its address holds what was asked for, so it can be kept and passed on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from legal_assistant.pages.base import Page
from legal_assistant.pages.status_words import TASK_STATUSES
from tasks_app.registry import all_kinds
from tasks_app.selectors.task_page import Order, TaskQuery, tasks_page

PER_PAGE = 50
ORDERS = (
    (Order.NEWEST, _("最新提交")),
    (Order.OLDEST, _("最早提交")),
    (Order.ENDED, _("最近结束")),
    (Order.TITLE, _("标题")),
)


class TaskList(Page):
    template_name = "pages/tasks/list.html"
    section = "tasks"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        query = query_from(asked)
        page = tasks_page(self.user, query, size=PER_PAGE, mark=asked.get("mark", ""))
        return super().get_context_data(
            tasks=page.tasks,
            query=query,
            is_filtered=query != TaskQuery(order=query.order),
            first_page=_address(query) if asked.get("mark") else None,
            next_page=_address(query, page.next_mark) if page.next_mark else "",
            states=TASK_STATUSES,
            kinds=[(kind.name, str(kind.label)) for kind in all_kinds()],
            orders=ORDERS,
            **kwargs,
        )


def query_from(asked: QueryDict) -> TaskQuery:
    """What the address asks for; words that nobody knows are left out."""
    known = {status for status, _label in TASK_STATUSES}
    order = asked.get("sort", "")
    return TaskQuery(
        text=asked.get("q", "").strip(),
        statuses=tuple(each for each in asked.getlist("status") if each in known),
        kind=asked.get("kind", ""),
        first_day=_day(asked, "from"),
        last_day=_day(asked, "to"),
        order=Order(order) if order in set(Order) else Order.NEWEST,
    )


def _day(asked: Mapping[str, str], name: str) -> Any:
    try:
        return parse_date(asked.get(name, ""))
    except ValueError:  # well formed, but no such day
        return None


def _address(query: TaskQuery, mark: str = "") -> str:
    parts: list[tuple[str, Any]] = [("q", query.text)]
    parts += [("status", status) for status in query.statuses]
    parts += [("kind", query.kind), ("from", query.first_day), ("to", query.last_day)]
    parts += [("sort", "" if query.order == Order.NEWEST else query.order), ("mark", mark)]
    return urlencode([(name, value) for name, value in parts if value])
