"""Every citation has one number, and neighbours are drawn together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from litigation.analysis.values.result import Finding, FindingKind
from litigation.reports import render
from litigation.reports.notes import Notebook
from litigation.reports.outline import marks_of
from tests.litigation.reports.reading import pdf_text
from tests.litigation.reports.sample import DUE, PAID, PRICE, sample_result


def test_the_same_quote_keeps_its_number():
    notes = Notebook(sample_result())
    first, again = notes.refs([PRICE, PAID]), notes.refs([PAID, PRICE])
    assert first == again
    assert [note.quote for note in notes.notes()] == [PRICE.quote, PAID.quote]


def test_numbers_go_by_first_use():
    notes = Notebook(sample_result())
    notes.refs([DUE])
    assert notes.refs([PRICE]) == (2,)


@pytest.mark.parametrize(
    ("numbers", "printed"),
    [
        ([], []),
        ([4], [(4,)]),
        ([1, 2], [(1,), (2,)]),
        ([1, 2, 3], [(1, 3)]),
        ([1, 4, 5, 6, 9, 10], [(1,), (4, 6), (9,), (10,)]),
    ],
)
def test_three_neighbours_become_a_range(numbers, printed):
    assert list(marks_of(tuple(numbers))) == printed


def test_the_pdf_draws_the_same_ranges():
    citations = (PRICE, PAID, DUE)
    finding = Finding("f", FindingKind.CONCLUSION, "三处出处。", citations)
    shown = pdf_text(render(sample_result(conclusions=(finding,)), format="pdf"))
    assert "三处出处。〔1〕–〔3〕" in shown


def test_of_many_places_the_first_of_every_paper_is_kept():
    notes = Notebook(sample_result())
    again = [replace(PRICE, start=PRICE.start + n, end=PRICE.end + n) for n in range(1, 20)]
    assert len(notes.refs([PRICE, *again, PAID, DUE], most=3)) == 3
    quotes = {(note.document, note.quote) for note in notes.notes()}
    assert len({document for document, _ in quotes}) == len({PRICE.document, PAID.document})
