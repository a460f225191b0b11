"""docs/life-cycle.md and docs/failures.md say what the code and the tests say."""

from __future__ import annotations

import re

import pytest
from django.conf import settings

from tasks_app.states import MOVES, EventType, NodeState, Outcome, State

LIFE_CYCLE = (settings.BASE_DIR / "docs" / "life-cycle.md").read_text()
FAILURES = (settings.BASE_DIR / "docs" / "failures.md").read_text()
WORD = re.compile(r"`(\w+)`")


def rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without its head."""
    section = text.split(f"\n## {heading}\n", 1)[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def first_words(heading: str) -> list[str]:
    return [WORD.findall(row[0])[0] for row in rows(LIFE_CYCLE, heading)]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("States, and who moves a task out of them", State),
        ("Outcomes of an attempt", Outcome),
        ("Events", EventType),
        ("Nodes", NodeState),
    ],
)
def test_every_word_is_explained_once_and_no_other(heading, words):
    assert sorted(first_words(heading)) == sorted(words.values)


def moves() -> set[tuple[str, str]]:
    return {(str(source), str(target)) for source, targets in MOVES.items() for target in targets}


def test_the_table_of_moves_is_that_of_the_code():
    told = {tuple(WORD.findall(row[0])) for row in rows(LIFE_CYCLE, "Who moves what")}
    assert told == moves()


def test_the_drawing_shows_every_move_and_no_other():
    arrows = re.findall(r"^ +(\w+) --> (\w+):", LIFE_CYCLE, re.MULTILINE)
    assert set(arrows) == moves()


def test_moves_end_in_known_outcomes_and_events():
    table = rows(LIFE_CYCLE, "Who moves what")
    assert {word for row in table for word in WORD.findall(row[2])} == set(Outcome.values)
    assert {word for row in table for word in WORD.findall(row[3])} <= set(EventType.values)


def failures() -> list[list[str]]:
    headings = re.findall(r"^## (.+)$", FAILURES, re.MULTILINE)
    return [row for heading in headings for row in rows(FAILURES, heading) if len(row) == 5]


def test_every_failure_names_tests_that_exist():
    files = (settings.BASE_DIR / "tests").rglob("test_*.py")
    known = set(re.findall(r"def (test_\w+)", "\n".join(file.read_text() for file in files)))
    named = [WORD.findall(row[4]) for row in failures()]
    assert len(named) > 20
    assert all(named), "a fault without a test"
    assert {name for names in named for name in names} - known == set()
