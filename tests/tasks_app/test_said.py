"""A worker's sentence is read in the language of whoever reads it."""

from __future__ import annotations

import copy

import pytest
from django.utils.translation import gettext_noop, override

from pipeline.errors import DomainError, Transient
from pipeline.said import Listed, Said
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import Task
from tasks_app.said import english_of, fields_of, spoken

TEXT = gettext_noop("读取了 %(count)s 份材料")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_both_languages_are_kept_whatever_the_worker_speaks(language: str) -> None:
    with override(language):
        said = Said(TEXT, count=3)
        assert said == "读取了 3 份材料"
        assert english_of(said) == "Papers read: 3"


def test_who_asks_hears_their_own_language() -> None:
    with override("en"):
        assert spoken(Said(TEXT, count=3)) == "Papers read: 3"
        assert spoken("只有中文") == "只有中文"
    with override("zh-hans"):
        assert spoken(Said(TEXT, count=3)) == "读取了 3 份材料"


def test_a_plain_sentence_has_no_english() -> None:
    assert fields_of("等待", longest=500) == {"message": "等待", "message_en": ""}


def test_sentences_are_cut_to_their_bound() -> None:
    assert fields_of(Said(TEXT, count=3), longest=4) == {"message": "读取了 ", "message_en": "Pape"}


def test_sentences_inside_sentences_are_told_too() -> None:
    why = Listed([Said("文件已加密，无法读取"), Said("没有任何页面")], "，")
    said = Said("%(name)s：%(why)s", name="a.pdf", why=why)
    assert said == "a.pdf：文件已加密，无法读取，没有任何页面"
    assert english_of(said) == "a.pdf: encrypted, cannot be read, has no pages"


def test_a_percent_sign_in_a_value_is_only_a_sign() -> None:
    said = copy.deepcopy(Said(TEXT, count="100%"))
    assert said == "读取了 100% 份材料"
    assert english_of(said) == "Papers read: 100%"


@pytest.mark.django_db(transaction=True)
def test_step_and_event_carry_the_english_sentence(submit, recipe) -> None:
    recipe.steps["first"] = lambda context: context.report("first", 50, Said(TEXT, count=3))
    task = submit()
    run_task_inline(task.pk)
    event = task.events.get(type="progress", data__node="first")
    assert event.data["message_en"] == "Papers read: 3"
    assert task.nodes.get(name="first").message_en == ""  # it ended and said nothing


def fail(error: Exception):
    def step(_context) -> None:
        raise error

    return step


@pytest.mark.parametrize(
    ("error", "english"),
    [
        (DomainError(Said(TEXT, count=3)), "Papers read: 3"),
        (ZeroDivisionError(), "unexpected error (ZeroDivisionError)"),
    ],
)
@pytest.mark.django_db(transaction=True)
def test_a_failure_is_told_in_both_languages(submit, recipe, error, english) -> None:
    recipe.steps["first"] = fail(error)
    task = submit()
    Task.objects.filter(pk=task.pk).update(max_retries=0)
    run_task_inline(task.pk)
    task.refresh_from_db()
    assert english in task.error_message_en
    assert english in task.attempts.get().message_en
    assert english in task.events.get(type="failed").data["error_message_en"]
    assert task.error_message == task.attempts.get().message
    assert not task.error_message.isascii()


@pytest.mark.django_db(transaction=True)
def test_a_passing_failure_is_told_in_both_languages(submit, recipe) -> None:
    recipe.steps["first"] = fail(Transient(Said(TEXT, count=3)))
    task = submit()
    run_task_inline(task.pk)
    assert task.attempts.first().message_en == "Papers read: 3"
    assert task.events.get(type="retrying", data__attempt=1).data["error_message_en"] == (
        "Papers read: 3"
    )
