"""Notices in the app: told, counted, read, wished for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tasks_app.models import Notice, NoticePreference
from tests.legal_assistant.pages.conftest import Start

Tell = Callable[..., Notice]


@pytest.fixture
def tell(lawyer: User, start: Start) -> Tell:
    def told(occasion: str = "completed", **fields: Any) -> Notice:
        task = start(**fields).task
        return Notice.objects.create(user=lawyer, task=task, seq=1, occasion=occasion)

    return told


def test_every_occasion_has_its_words_and_leads_to_the_task(signed_in: Client, tell: Tell) -> None:
    for occasion, words in [("completed", "任务完成"), ("failed", "任务失败"), ("overdue", "逾期")]:
        notice = tell(occasion)
        page = signed_in.get("/notices/").content.decode()
        assert words in page
        assert f"/tasks/{notice.task_id}/" in page


def test_every_page_counts_what_is_unread(signed_in: Client, tell: Tell) -> None:
    assert "条未读" not in signed_in.get("/").content.decode()
    tell(), tell()
    for path in ("/", "/tasks/", "/cases/", "/notices/", "/api/v1/docs"):
        assert "条未读" in signed_in.get(path).content.decode(), path


def test_all_are_marked_read_at_once(signed_in: Client, tell: Tell) -> None:
    tell(), tell()
    assert "全部标为已读" in signed_in.get("/notices/").content.decode()
    assert signed_in.post("/notices/").url == "/notices/"
    assert not Notice.objects.filter(read_at__isnull=True).exists()
    assert "全部标为已读" not in signed_in.get("/notices/").content.decode()


def test_whoever_looks_at_the_task_need_not_be_told_of_it(signed_in: Client, tell: Tell) -> None:
    seen, failed, other = tell(), tell("failed"), tell()
    signed_in.post(f"/api/v1/tasks/{seen.task_id}/mark-viewed")
    answer = signed_in.post(
        "/api/v1/notices/read", {"task_id": str(failed.task_id)}, content_type="application/json"
    )
    assert answer.json() == {"marked": 1}
    assert list(Notice.objects.filter(read_at__isnull=True)) == [other]


def test_what_is_not_ticked_is_not_wanted(signed_in: Client, lawyer: User) -> None:
    answer = signed_in.post("/notices/wishes", {"wanted": ["failed:in_app", "question:email"]})
    assert answer.url == "/notices/"
    wanted = NoticePreference.objects.filter(user=lawyer, is_wanted=True)
    assert set(wanted.values_list("occasion", "channel")) == {
        ("failed", "in_app"),
        ("question", "email"),
    }
    assert NoticePreference.objects.count() == 8
    page = signed_in.get("/notices/").content.decode()
    assert page.count(" checked>") == 2


def test_older_ones_follow_on_the_next_page(signed_in: Client, lawyer: User, tell: Tell) -> None:
    first = tell()
    Notice.objects.bulk_create(
        Notice(user=lawyer, task=first.task, seq=number, occasion="completed")
        for number in range(2, 62)
    )
    page = signed_in.get("/notices/").content.decode()
    before = page.split("?before=")[1].split('"')[0]
    older = signed_in.get(f"/notices/?before={before}").content.decode()
    assert page.count("notice-row__title") + older.count("notice-row__title") == 61
    assert signed_in.get("/notices/?before=²").status_code == 200


def test_the_notices_of_others_are_not_mine(
    signed_in: Client, stranger: User, start: Start
) -> None:
    task = start(owner=stranger, title="他人的案件").task
    Notice.objects.create(user=stranger, task=task, seq=1, occasion="completed")
    assert "他人的案件" not in signed_in.get("/notices/").content.decode()
