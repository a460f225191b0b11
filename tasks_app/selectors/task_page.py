"""One page of somebody's tasks: found, sorted, and continued where the page before ended."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Q
from django.utils.dateparse import parse_datetime
from django.utils.timezone import make_aware

from tasks_app.models import Task
from tasks_app.selectors.matching import with_statuses, with_text
from tasks_app.selectors.tasks import tasks_of


class Order(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"
    ENDED = "ended"  # latest end first; what has not ended is left out
    TITLE = "title"


# The field, and whether it falls; ids decide between equals. Each has an index that begins so.
_FIELDS = {
    Order.NEWEST: ("created_at", True),
    Order.OLDEST: ("created_at", False),
    Order.ENDED: ("completed_at", True),
    Order.TITLE: ("title", False),
}


@dataclass(frozen=True)
class TaskQuery:
    """Empty fields ask for everything; `first_day` and `last_day` are days of submission."""

    text: str = ""
    statuses: tuple[str, ...] = ()
    kind: str = ""
    first_day: date | None = None
    last_day: date | None = None
    order: Order = Order.NEWEST


@dataclass(frozen=True)
class TaskPage:
    """`next_mark` is empty on the last page."""

    tasks: list[Task]
    next_mark: str = ""


def tasks_page(user: User, query: TaskQuery, *, size: int, mark: str = "") -> TaskPage:
    """At most `size` tasks after the mark; a mark that makes no sense is the first page."""
    field, falls = _FIELDS[query.order]
    found = tasks_of(user).filter(_wanted(query))
    if query.order == Order.ENDED:
        found = found.filter(completed_at__isnull=False)
    if place := _read_mark(mark, query.order):
        found = found.filter(_after(field, falls, *place))
    # Ids first: that question is answered by the index alone, however large the rows are.
    ids = list(found.order_by(*_ordering(field, falls)).values_list("pk", flat=True)[: size + 1])
    tasks = _in_order(ids[:size])
    more = len(ids) > size
    return TaskPage(tasks, _mark(tasks[-1], field) if more and tasks else "")


def _wanted(query: TaskQuery) -> Q:
    wanted = with_statuses(list(query.statuses))
    if query.kind:
        wanted &= Q(kind=query.kind)
    if query.text:
        wanted &= with_text(query.text)
    if query.first_day:
        wanted &= Q(created_at__gte=_midnight(query.first_day))
    if query.last_day:
        wanted &= Q(created_at__lt=_midnight(query.last_day + timedelta(days=1)))
    return wanted


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time()))


def _ordering(field: str, falls: bool) -> tuple[str, str]:
    return (f"-{field}", "id") if falls else (field, "-id" if field == "created_at" else "id")


def _after(field: str, falls: bool, value: Any, pk: UUID) -> Q:
    """A range of the first column that the index can seek, less what was shown of its edge."""
    id_falls = _ordering(field, falls)[1].startswith("-")
    shown = Q(**{field: value, "pk__gte" if id_falls else "pk__lte": pk})
    return Q(**{f"{field}__lte" if falls else f"{field}__gte": value}) & ~shown


def _in_order(ids: list[UUID]) -> list[Task]:
    found = Task.objects.in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def _mark(task: Task, field: str) -> str:
    value = getattr(task, field)
    told = value.isoformat() if isinstance(value, datetime) else value
    return base64.urlsafe_b64encode(json.dumps([told, task.pk.hex]).encode()).decode().rstrip("=")


def _read_mark(mark: str, order: Order) -> tuple[Any, UUID] | None:
    try:
        told, pk = json.loads(base64.urlsafe_b64decode(mark + "=" * (-len(mark) % 4)))
        value = str(told) if order == Order.TITLE else parse_datetime(told)
        return None if value is None else (value, UUID(pk))
    except (ValueError, TypeError, AttributeError, binascii.Error):
        return None
