from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from tasks_app.selectors.work import work_lists
from tasks_app.services import task_retry
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


def test_a_failure_that_was_dismissed_needs_nobody_any_more_until_it_fails_again(
    signed_in: Client, lawyer: User, start: Start, failed: dict[str, Any]
) -> None:
    task = start(**failed).task
    signed_in.post(f"/api/v1/tasks/{task.pk}/mark-viewed")
    lists = work_lists(lawyer)
    assert ([*lists.attention], [each.pk for each in lists.recent]) == ([], [task.pk])
    task_retry(task=task, actor=lawyer)
    type(task).objects.filter(pk=task.pk).update(**failed)
    assert [each.pk for each in work_lists(lawyer).attention] == [task.pk]


def test_the_api_gives_the_sections_of_the_asker_also_to_staff(
    signed_in: Client,
    lawyer: User,
    stranger: User,
    start: Start,
    completed: dict[str, Any],
    failed: dict[str, Any],
) -> None:
    lawyer.is_staff = True
    lawyer.save()
    start(owner=stranger)
    mine = {
        "running": start(),
        "attention": start(**failed),
        "unviewed": start(**completed),
        "recent": start(state="cancelled", completed_at=completed["completed_at"]),
    }
    told = signed_in.get("/api/v1/tasks/work").json()
    assert {name: [task["task_id"] for task in tasks] for name, tasks in told.items()} == {
        name: [str(analysis.task_id)] for name, analysis in mine.items()
    }


def test_the_services_that_do_not_exist_yet_say_so_and_lead_nowhere(signed_in: Client) -> None:
    page = signed_in.get("/").content.decode()
    services = page.split('class="services__list"')[1].split("</ul>")[0]
    for label in ("案件分析", "风险评估", "合同审查", "合同生成", "文书起草"):
        assert label in services
    assert services.count("尚未开放") == 4
    assert services.count("<a ") == 1
