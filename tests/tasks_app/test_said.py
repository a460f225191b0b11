"""A worker's sentence is read in the language of whoever reads it."""

from __future__ import annotations

import pytest
from django.utils.translation import gettext_noop, override

from tasks_app.executors.inline import run_task_inline
from tasks_app.said import Said, fields_of

TEXT = gettext_noop("读取了 %(count)s 份材料")


@pytest.mark.parametrize("spoken", ["zh-hans", "en"])
def test_both_languages_are_kept_whatever_the_worker_speaks(spoken: str) -> None:
    with override(spoken):
        said = Said(TEXT, count=3)
    assert said == "读取了 3 份材料"
    assert said.english == "3 papers read"


def test_a_plain_sentence_has_no_english() -> None:
    assert fields_of("等待", longest=500) == {"message": "等待", "message_en": ""}


def test_sentences_are_cut_to_their_bound() -> None:
    assert fields_of(Said(TEXT, count=3), longest=4) == {"message": "读取了 ", "message_en": "3 pa"}


@pytest.mark.django_db(transaction=True)
def test_step_and_event_carry_the_english_sentence(submit, recipe) -> None:
    recipe.steps["first"] = lambda context: context.report("first", 50, Said(TEXT, count=3))
    task = submit()
    run_task_inline(task.pk)
    event = task.events.get(type="progress", data__node="first")
    assert event.data["message_en"] == "3 papers read"
    assert task.nodes.get(name="first").message_en == ""  # it ended and said nothing
