"""The list of tasks: pages without gap or repeat in every order, addresses that can be kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from html import unescape
from urllib.parse import parse_qs

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from legal_assistant.pages.task_list import PER_PAGE
from tasks_app.models import Task
from tasks_app.selectors.task_page import Order, TaskQuery, tasks_page
from tests.legal_assistant.pages.conftest import Start

NOON = datetime(2026, 3, 5, 12, tzinfo=timezone.get_default_timezone())
Make = Callable[..., None]


@pytest.fixture
def make(lawyer: User) -> Make:
    """Ended tasks, three of each instant and title, so that only ids tell them apart."""

    def made(count: int, **fields: object) -> None:
        Task.objects.bulk_create(
            Task(
                owner=lawyer,
                kind="litigation_analysis",
                lane="medium",
                state="cancelled",
                title=f"任务{number // 3:03}",
                created_at=NOON + timedelta(minutes=number // 3),
                completed_at=NOON + timedelta(minutes=90 - number // 3),
                **fields,
            )
            for number in range(count)
        )

    return made


@pytest.mark.parametrize("order", Order)
def test_pages_follow_without_gap_or_repeat_in_every_order(
    lawyer: User, make: Make, order: Order
) -> None:
    make(40)
    query, mark, seen = TaskQuery(order=order), "", []
    for _ in range(6):
        page = tasks_page(lawyer, query, size=7, mark=mark)
        seen += page.tasks
        mark = page.next_mark
        if not mark:
            break
    assert len({task.pk for task in seen}) == len(seen) == 40
    field = {"ended": "completed_at", "title": "title"}.get(order, "created_at")
    falls = order in (Order.NEWEST, Order.ENDED)
    values = [getattr(task, field) for task in seen]
    assert values == sorted(values, reverse=falls)


def test_tasks_that_come_meanwhile_move_nothing(lawyer: User, make: Make) -> None:
    make(10)
    first = tasks_page(lawyer, TaskQuery(), size=6)
    make(5)
    second = tasks_page(lawyer, TaskQuery(), size=50, mark=first.next_mark)
    assert not {task.pk for task in first.tasks} & {task.pk for task in second.tasks}


@pytest.mark.parametrize("mark", ["nonsense", "bnVsbA", "WzEsMl0", "é", "WyJ4IiwgIngiXQ"])
def test_a_mark_that_makes_no_sense_is_the_first_page(
    signed_in: Client, make: Make, mark: str
) -> None:
    make(3)
    assert signed_in.get("/tasks/", {"mark": mark}).content.decode().count("data-task-row=") == 3


def test_the_next_page_keeps_what_was_asked_for(signed_in: Client, make: Make) -> None:
    make(PER_PAGE + 1)
    asked = "q=任务&status=cancelled&from=2026-03-05&sort=oldest"
    page = signed_in.get(f"/tasks/?{asked}").content.decode()
    following = re.search(r'href="\?([^"]+)" rel="next"', page)
    assert following
    kept = parse_qs(unescape(following[1]))
    assert kept.pop("mark")
    assert kept == parse_qs(asked)
    last = signed_in.get(f"/tasks/?{unescape(following[1])}").content.decode()
    assert last.count("data-task-row=") == 1
    assert 'rel="next"' not in last
    assert "第一页" in last


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"from": "2026-03-05", "to": "2026-03-05"}, 1),
        ({"from": "2026-03-06"}, 0),
        ({"to": "2026-03-04"}, 0),
        ({"from": "2026-02-31", "to": "tomorrow", "status": "strange", "sort": "strange"}, 1),
        ({"kind": "litigation_analysis"}, 1),
        ({"kind": "other"}, 0),
        ({"status": ["failed", "cancelled"]}, 1),
        ({"q": "%"}, 0),
    ],
)
def test_each_filter_finds_what_it_says(
    signed_in: Client, make: Make, asked: dict[str, str], count: int
) -> None:
    make(1)
    assert signed_in.get("/tasks/", asked).content.decode().count("data-task-row=") == count


def test_a_task_is_found_by_its_number_or_the_beginning_of_it(
    signed_in: Client, start: Start
) -> None:
    number = str(start().task_id)
    for part in (number, number.upper(), number.replace("-", ""), number[:8], number[:13]):
        assert number in signed_in.get("/tasks/", {"q": part}).content.decode()
    assert number not in signed_in.get("/tasks/", {"q": number[9:18]}).content.decode()


def test_the_tasks_of_others_are_not_listed(
    signed_in: Client, stranger: User, start: Start, lawyer: User
) -> None:
    theirs = str(start(owner=stranger).task_id)
    lawyer.is_staff = True
    lawyer.save()
    row = f'data-task-row="{theirs}"'
    assert row not in signed_in.get("/tasks/").content.decode()
    assert row not in signed_in.get("/tasks/", {"q": theirs}).content.decode()
