"""The title of an analysis is told in the language of whoever looks, whoever started it."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from litigation.services.titles import analysis_retitle, analysis_title

LANGUAGES = ("zh-hans", "en")


@pytest.mark.parametrize("case", [None, "甲诉乙", "A v. B"])
@pytest.mark.parametrize("position", ["plaintiff", "respondent", "third_party"])
def test_a_title_of_either_language_is_told_in_the_other(case: str | None, position: str) -> None:
    told = {}
    for language in LANGUAGES:
        with override(language):
            told[language] = analysis_title(case=case, position=position)
    assert len(set(told.values())) == 2
    for title in told.values():
        for language in LANGUAGES:
            assert analysis_retitle(title, language) == told[language]


@pytest.mark.parametrize("title", ["甲诉乙", "甲诉乙：案件分析（原", "案件分析", ""])
def test_what_was_not_composed_so_stays(title: str) -> None:
    assert analysis_retitle(title, "en") == title
    assert analysis_retitle(title, "zh-hans") == title
