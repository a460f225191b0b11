"""Every code that a reader or the analysis gives has words in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils.translation import gettext, override

from documents.problem_words import UNTOLD, WORDS, words_of
from documents.text import Problem

ROOT = Path(__file__).resolve().parents[2]
GIVERS = (ROOT / "documents", ROOT / "litigation" / "analysis")
GIVEN = re.compile(r"(?:Problem|_broken_off)\(\s*\"([a-z_]+)\"")


def codes() -> set[str]:
    files = [path for folder in GIVERS for path in folder.rglob("*.py")]
    return {code for path in files for code in GIVEN.findall(path.read_text())}


def test_every_code_of_a_reader_has_words() -> None:
    assert len(codes()) > 20
    assert codes() - set(WORDS) == set()
    assert set(WORDS) - codes() == set()


@pytest.mark.parametrize("code", [*WORDS, "not_known_yet"])
def test_the_source_keeps_its_sentence_and_english_has_words(code: str) -> None:
    said = words_of(Problem(code, "第 3 页已损坏。", page=3))
    assert said == "第 3 页已损坏。"
    with override("en"):
        assert said.told(gettext).isascii()
        assert code in WORDS or said.told(gettext) == gettext(UNTOLD)
