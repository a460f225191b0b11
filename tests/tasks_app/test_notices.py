"""People are told once of what matters, as they wish; mail says no more than it must."""

from __future__ import annotations

import pytest
from django.core import mail
from rest_framework.test import APIClient

from tasks_app.clock import in_seconds
from tasks_app.events import _listeners_by_type
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import Channel, Notice, NoticeMail, Occasion, TaskEvent
from tasks_app.notices.mail import MOST_TRIES, mail_send_due
from tasks_app.notices.notifiers import _notifiers
from tasks_app.notices.record import notices_catch_up
from tasks_app.notices.wishes import Wish, wishes_set

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def mailing(settings, owner):
    settings.EMAIL_URL = "smtp://mail.example"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.SITE_URL = "https://legal.example"
    owner.email = "lawyer@firm.example"
    owner.save()


@pytest.fixture
def api(owner):
    api = APIClient()
    api.force_authenticate(owner)
    return api


def occasions():
    return list(Notice.objects.order_by("pk").values_list("occasion", flat=True))


def test_a_completed_task_is_told_once(submit):
    run_task_inline(submit().pk)
    assert occasions() == ["completed"]


def test_a_failed_task_and_a_question_are_told(submit, recipe):
    recipe.steps["second"] = lambda context: context.ask({"text": "?"}, wait_seconds=60)
    run_task_inline(submit().pk)
    recipe.steps["second"] = lambda context: 1 / 0
    failing = submit()
    type(failing).objects.filter(pk=failing.pk).update(max_retries=0)
    run_task_inline(failing.pk)
    assert occasions() == ["question", "failed"]


def test_a_notice_lost_with_its_process_is_found_by_the_sweep_once(submit, monkeypatch):
    monkeypatch.setitem(_listeners_by_type, "completed", [])
    run_task_inline(submit().pk)
    assert notices_catch_up() == 0  # not late yet
    TaskEvent.objects.update(at=in_seconds(-60))
    assert [notices_catch_up(), notices_catch_up()] == [1, 0]


def test_a_broken_notifier_harms_neither_the_run_nor_the_notice(submit, monkeypatch):
    def broken(notice):
        raise RuntimeError

    monkeypatch.setitem(_notifiers, Channel.EMAIL, broken)
    assert run_task_inline(submit().pk) == "completed"
    assert occasions() == ["completed"]


def test_mail_says_kind_state_and_link_and_nothing_of_the_case(submit, mailing):
    task = submit(title="张三诉李四买卖合同纠纷")
    run_task_inline(task.pk)
    assert mail.outbox == []  # never from within the run
    assert [mail_send_due(), mail_send_due()] == [1, 0]
    (message,) = mail.outbox
    assert message.to == ["lawyer@firm.example"]
    whole = message.subject + message.body
    assert "菜谱" in whole
    assert f"https://legal.example/tasks/{task.pk}/" in whole
    assert "张三" not in whole


def test_a_mail_server_that_is_down_is_tried_again_and_given_up_at_last(submit, mailing, settings):
    settings.EMAIL_BACKEND = "tests.tasks_app.test_notices.DeadBackend"
    run_task_inline(submit().pk)
    for _ in range(MOST_TRIES + 2):
        mail_send_due()
        NoticeMail.objects.update(next_try_at=in_seconds(-1))
    row = NoticeMail.objects.get()
    assert (row.tries, row.sent_at, row.error) == (MOST_TRIES, None, "ConnectionError")
    assert row.given_up_at is not None


def test_a_mail_that_failed_waits_before_the_next_try(submit, mailing, settings):
    settings.EMAIL_BACKEND = "tests.tasks_app.test_notices.DeadBackend"
    run_task_inline(submit().pk)
    mail_send_due()
    mail_send_due()
    assert NoticeMail.objects.get().tries == 1


class DeadBackend:
    def __init__(self, **options: object) -> None:
        pass

    def send_messages(self, messages: object) -> int:
        raise ConnectionError


def test_two_postmen_send_a_mail_once(submit, mailing, settings):
    settings.EMAIL_BACKEND = "tests.tasks_app.test_notices.MeanwhileAnother"
    run_task_inline(submit().pk)
    assert mail_send_due() == 1
    assert MeanwhileAnother.sent_by_the_other == 0


class MeanwhileAnother(DeadBackend):
    """While one sends, another process looks for mail too."""

    sent_by_the_other = -1

    def send_messages(self, messages: object) -> int:
        MeanwhileAnother.sent_by_the_other = mail_send_due()
        return 1


def test_who_wants_none_gets_none(submit, mailing, owner, api):
    wishes_set(user=owner, wishes=[Wish(Occasion.COMPLETED, c, False) for c in Channel])
    run_task_inline(submit().pk)
    assert api.get("/api/v1/notices/").json()["results"] == []
    assert not NoticeMail.objects.exists()


def test_notices_are_listed_and_marked_read(submit, api):
    task = submit(title="一案")
    run_task_inline(task.pk)
    run_task_inline(submit().pk)
    newest, oldest = api.get("/api/v1/notices/").json()["results"]
    assert (oldest["task_id"], oldest["title"], oldest["read_at"]) == (str(task.pk), "一案", None)
    assert oldest["page"] == f"/tasks/{task.pk}/"
    answer = api.post("/api/v1/notices/read", {"ids": [oldest["id"]]}, format="json")
    assert answer.json() == {"marked": 1}
    unread = api.get("/api/v1/notices/?unread=1").json()["results"]
    assert [notice["id"] for notice in unread] == [newest["id"]]
    assert api.post("/api/v1/notices/read", {}, format="json").json() == {"marked": 1}


def test_notices_of_others_are_neither_seen_nor_marked(submit, other):
    run_task_inline(submit().pk)
    stranger = APIClient()
    stranger.force_authenticate(other)
    assert stranger.get("/api/v1/notices/").json()["results"] == []
    ids = [Notice.objects.get().pk]
    answer = stranger.post("/api/v1/notices/read", {"ids": ids}, format="json")
    assert answer.json() == {"marked": 0}


def test_preferences_are_everything_until_changed(api):
    before = api.get("/api/v1/notices/preferences").json()["preferences"]
    assert len(before) == len(Occasion) * len(Channel)
    assert all(wish["is_wanted"] for wish in before)
    wish = {"occasion": "completed", "channel": "email", "is_wanted": False}
    after = api.put("/api/v1/notices/preferences", {"preferences": [wish]}, format="json").json()
    assert [row for row in after["preferences"] if not row["is_wanted"]] == [wish]
