"""A question has a deadline: reminded once before it, failed in words after it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tasks_app.clock import in_seconds
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import Task
from tasks_app.questions import ANSWER_OVERDUE, questions_sweep, reminder_at
from tasks_app.services import task_answer, task_retry
from tasks_app.states import Outcome, State

pytestmark = pytest.mark.django_db(transaction=True)
DAY = 86400


@pytest.fixture
def asked(submit, recipe):
    def ask(context):
        if context.answer is None:
            context.ask({"text": "起算日是哪一天？"}, wait_seconds=10 * DAY)
        return {}

    recipe.steps["second"] = ask
    task = submit()
    assert run_task_inline(task.pk) == Outcome.WAITING_INPUT
    return task


def deadline_in(task, seconds):
    """As if asked ten days before."""
    Task.objects.filter(pk=task.pk).update(answer_until=in_seconds(seconds))
    task.attempts.update(ended_at=in_seconds(seconds - 10 * DAY))
    reminded = Task.objects.filter(pk=task.pk, answer_reminded_at__isnull=False)
    reminded.update(answer_reminded_at=in_seconds(-30 * DAY))  # long before that asking


def events_of(task):
    return list(task.events.order_by("seq").values_list("type", flat=True))


def test_before_its_time_a_question_is_left_alone(asked):
    assert questions_sweep() == 0


def test_a_reminder_comes_once_before_the_deadline(asked):
    deadline_in(asked, DAY / 2)
    assert [questions_sweep(), questions_sweep()] == [1, 0]
    assert events_of(asked)[-1] == "reminded"


def test_an_unanswered_question_fails_once_and_says_why(asked):
    deadline_in(asked, -1)
    assert [questions_sweep(), questions_sweep()] == [1, 0]
    asked.refresh_from_db()
    assert (asked.state, asked.error_code) == (State.FAILED, ANSWER_OVERDUE)
    assert "没有得到回答" in asked.error_message
    assert asked.last_seq == len(events_of(asked))


def test_an_answered_question_neither_reminds_nor_fails(asked, owner):
    deadline_in(asked, -1)
    task_answer(task=asked, answer="2023-01-01", actor=owner)
    assert questions_sweep() == 0
    assert run_task_inline(asked.pk) == Outcome.COMPLETED


def test_a_retry_after_the_deadline_asks_again_and_reminds_again(asked, owner):
    deadline_in(asked, DAY / 2)
    assert questions_sweep() == 1
    deadline_in(asked, -1)
    assert questions_sweep() == 1
    task_retry(task=asked, actor=owner)
    assert run_task_inline(asked.pk) == Outcome.WAITING_INPUT
    deadline_in(asked, DAY / 2)
    assert questions_sweep() == 1


def test_a_short_wait_is_reminded_of_at_half_time():
    asked_at = datetime(2026, 1, 1, tzinfo=UTC)
    short, long = asked_at + timedelta(hours=1), asked_at + timedelta(days=10)
    assert reminder_at(asked_at, short) == asked_at + timedelta(minutes=30)
    assert reminder_at(asked_at, long) == long - timedelta(days=1)
