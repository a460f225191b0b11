"""How much work an analysis is, known before it runs."""

from __future__ import annotations

import pytest

from documents.media_types import DOCX, JPEG, PDF, TEXT
from documents.reading import document_text
from litigation.running.work_units import PaperWork, analysis_units, work_of
from tests.litigation.people import paper, started

READING = "process_documents"
SCAN = PaperWork(PDF, 200_000, 4, is_scan=True, is_kept=False)
DIGITAL = PaperWork(PDF, 200_000, 4, is_scan=False, is_kept=False)
READ = PaperWork(PDF, 200_000, 4, is_scan=True, is_kept=True)


def test_recognizing_a_page_is_far_more_work_than_reading_one():
    scan, digital = work_of([SCAN]), work_of([DIGITAL])
    assert scan.units == digital.units == 4
    assert scan.nodes[READING] >= 20 * digital.nodes[READING]


def test_what_was_read_before_is_hardly_any_work_to_read_but_as_much_to_think_of():
    assert work_of([READ]).units == 4
    assert work_of([READ]).nodes[READING] < 0.01 * work_of([SCAN]).nodes[READING]


def test_work_adds_up():
    both = work_of([SCAN, DIGITAL])
    assert both.units == 8
    assert both.nodes[READING] == work_of([SCAN]).nodes[READING] + work_of([DIGITAL]).nodes[READING]


def test_papers_without_pages_count_by_size_and_pictures_as_one():
    assert work_of([PaperWork(TEXT, 9000, None, False, False)]).units == 3
    assert work_of([PaperWork(DOCX, 100, None, False, False)]).units == 1
    assert work_of([PaperWork(JPEG, 900_000, None, True, False)]).units == 1


def test_no_papers_are_no_measure():
    assert work_of([]) is None


@pytest.mark.django_db
def test_reading_a_paper_makes_the_next_analysis_of_it_less_work(lawyer):
    document = paper(lawyer)
    analysis = started(lawyer, user_input="", document_ids=[document.pk])
    params = {"analysis_id": str(analysis.pk)}
    before = analysis_units(params)
    document_text(document)
    after = analysis_units(params)
    assert after.nodes[READING] < before.nodes[READING]
