"""No regular expression of the program backtracks badly, whatever text is made against it."""

from __future__ import annotations

import re
import time
from itertools import count, takewhile

import pytest

from litigation.analysis.extraction.passages import _LONGEST
from tests.patterns.collect import calls, patterns
from tests.patterns.hostile import units
from tests.patterns.made import made_at_run_time

# Patterns over passages meet no longer text; those over whole files meet any.
PASSAGE, WHOLE = _LONGEST, 12_000
TIMES = 4
WORTH_SECONDS = 0.03  # below this the clock says nothing about growth
GROWTH = 11  # four times the text; the square would be 16
MOST_SECONDS_EACH = 2e-4  # for one character of a hostile text, however it grows
HELD_BY_MODULES = {  # made in a function that is called where modules are loaded
    "litigation/analysis/extraction/suited.py",
    "litigation/analysis/subjects/complaint/claims.py",
}
BOUNDED = {
    "litigation/analysis/drafts/told.py",  # any of the parties' names, nothing repeated
    "statutes/selectors/search.py",  # the words of one article that was found
    "litigation/analysis/extraction/events/forms.py",  # the eighteen characters before a date
    "litigation/analysis/extraction/parties/statement.py",  # a single word
}
PATTERNS = patterns()
MADE = made_at_run_time()


def text_of(unit: tuple[str, str, str], length: int) -> str:
    head, body, tail = unit
    return head + (body * (length // len(body) + 1))[:length] + tail


def seconds(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    for _hit in pattern.finditer(text):
        pass
    pattern.match(text)
    return time.process_time() - start


def length_for(place: str) -> int:
    return PASSAGE if place.startswith("litigation") else WHOLE


def complaint(place: str, pattern: re.Pattern[str]) -> str:
    """What is wrong with a pattern, or nothing."""
    for unit in units(pattern):
        told = _growth(pattern, unit, length_for(place))
        if told:
            return f"{place} {told}: {pattern.pattern!r} on {unit}"
    return ""


def _growth(pattern: re.Pattern[str], unit: tuple[str, str, str], length: int) -> str:
    """Longer and longer text, so that the worst pattern shows on the shortest."""
    short = 0.0
    for size in _sizes(length):
        long = seconds(pattern, text_of(unit, size))
        if long > WORTH_SECONDS and long > MOST_SECONDS_EACH * size:
            return f"takes {long:.3f} s for {size} characters"
        if size == length and long > WORTH_SECONDS and long > max(short, 1e-4) * GROWTH:
            return f"grows from {short:.4f} to {long:.4f} s"
        short = long
    return ""


def _sizes(length: int) -> tuple[int, ...]:
    doubled = takewhile(lambda size: size < length // TIMES, (96 * 2**n for n in count()))
    return (*range(12, 64, 4), *doubled, length // TIMES, length)


@pytest.mark.parametrize("start", range(0, len(PATTERNS), 60))
def test_no_pattern_backtracks(start):
    places = sorted(PATTERNS)[start : start + 60]
    assert [told for place in places if (told := complaint(place, PATTERNS[place]))] == []


def test_no_pattern_made_at_run_time_backtracks():
    places = {f"{file}:{line}": pattern for (file, line), pattern in MADE.items()}
    assert [told for place in places if (told := complaint(place, places[place]))] == []


def test_the_collection_is_whole():
    """Every call of `re` is written out, held by a module, or was caught at work."""
    assert len(PATTERNS) > 900
    unknown = [
        call.place
        for call in calls()
        if call.pattern is None
        and call.is_inside
        and call.file not in HELD_BY_MODULES | BOUNDED
        and not any((call.file, line) in MADE for line in call.lines)
    ]
    assert unknown == []


@pytest.mark.parametrize(
    "pattern",
    [r"(?:a|aa)+$", r"(?:[一-龥]+)+，", r"(\d+)*年", r".*.*.*款$", r"(?:某?某?)*公司", r"\s+$"],
)
def test_a_bad_pattern_is_found(pattern):
    assert complaint("statutes", re.compile(pattern))
