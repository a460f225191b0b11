from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from legal_assistant.pages.work import work_lists
from tests.legal_assistant.pages.conftest import Start


def test_each_task_stands_in_one_section(
    lawyer: User, start: Start, completed: dict[str, Any], failed: dict[str, Any]
) -> None:
    waiting, broken, done = start(), start(**failed), start(**completed)
    seen = start(**completed, viewed_at=completed["completed_at"])
    lists = work_lists(lawyer)
    assert [task.pk for task in lists.running] == [waiting.task_id]
    assert [task.pk for task in lists.attention] == [broken.task_id]
    assert [task.pk for task in lists.unviewed] == [done.task_id]
    assert [task.pk for task in lists.recent] == [seen.task_id]


def test_the_work_of_others_is_not_mine(lawyer: User, stranger: User, start: Start) -> None:
    start(owner=stranger)
    assert work_lists(lawyer).running == []


def test_a_failure_says_why_and_its_markup_is_text(
    signed_in: Client, start: Start, failed: dict[str, Any]
) -> None:
    start(**failed)
    page = signed_in.get("/").content.decode()
    assert "没有可读的文件：&lt;损坏&gt;.pdf" in page


def test_an_empty_desk_says_what_to_do(signed_in: Client) -> None:
    page = signed_in.get("/").content.decode()
    assert "上传案件材料即可开始分析" in page
    assert "/analyze/" in page
