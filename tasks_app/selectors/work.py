"""My work: what needs me, what runs, what finished while I was away, what I saw last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from operator import attrgetter

from django.contrib.auth.models import User
from django.db.models import QuerySet

from tasks_app.models import Task
from tasks_app.selectors.tasks import tasks_of
from tasks_app.states import FINAL, State

MOST_PER_SECTION = 20
MOST_RECENT = 10


@dataclass(frozen=True)
class WorkLists:
    """Each task stands in one of them at most; the latest first."""

    attention: list[Task]  # waits for an answer, or failed and not yet dismissed
    running: list[Task]
    unviewed: list[Task]
    recent: list[Task]


def work_lists(user: User) -> WorkLists:
    """One question of the database for each state: every one is the beginning of an index."""
    tasks = tasks_of(user).order_by("-created_at")
    new = tasks.filter(viewed_at__isnull=True).order_by("-completed_at")
    seen = tasks.filter(viewed_at__isnull=False, state__in=FINAL).order_by("-viewed_at")
    cancelled = tasks.filter(state=State.CANCELLED, viewed_at__isnull=True)
    return WorkLists(
        attention=[
            *tasks.filter(state=State.WAITING_INPUT)[:MOST_PER_SECTION],
            *new.filter(state=State.FAILED)[:MOST_PER_SECTION],
        ],
        running=_latest(tasks, (State.PENDING, State.RUNNING)),
        unviewed=list(new.filter(state=State.COMPLETED)[:MOST_PER_SECTION]),
        recent=sorted(
            chain(seen[:MOST_RECENT], cancelled[:MOST_RECENT]), key=_seen_at, reverse=True
        )[:MOST_RECENT],
    )


def _latest(tasks: QuerySet[Task], states: Iterable[State]) -> list[Task]:
    found = chain.from_iterable(tasks.filter(state=each)[:MOST_PER_SECTION] for each in states)
    return sorted(found, key=attrgetter("created_at"), reverse=True)[:MOST_PER_SECTION]


def _seen_at(task: Task) -> datetime:
    return task.viewed_at or task.completed_at or task.created_at
