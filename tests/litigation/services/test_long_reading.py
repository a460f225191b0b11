"""A long paper is seen to go on page by page, and a cancelled task leaves it."""

from __future__ import annotations

import io

import pytest

from documents.models import Reading
from documents.services import document_create
from litigation.running.reading import pages_told, papers_of, read_source
from tests.documents.papers import pdf_of
from tests.litigation.people import case_of, paper, started


class Stopped(Exception):
    pass


class Listener:
    """Stands for the context of a run; stops when `last` is told."""

    def __init__(self, last: int = 0) -> None:
        self.told: list[tuple[str, float, str]] = []
        self._last = last

    def report(self, node: str, progress: float, message: str = "") -> None:
        self.told.append((node, progress, message))
        if len(self.told) == self._last:
            raise Stopped


@pytest.fixture
def papers(lawyer):
    case = case_of(lawyer)
    pages = pdf_of(*([f"Page {number}"] for number in range(1, 31)))
    scan = document_create(owner=lawyer, name="判决书.pdf", file=io.BytesIO(pages), case=case)
    other = paper(lawyer, case=case)
    return papers_of(started(lawyer, document_ids=[scan.pk, other.pk], case_id=case.pk))


@pytest.mark.django_db(transaction=True)
def test_every_page_is_told_and_progress_never_falls(papers):
    listener = Listener()
    source = read_source(papers[0], pages_told(listener, "process_documents"))
    assert len(source.text.pages) == 30
    assert len(listener.told) == 30
    assert listener.told[6][2].endswith("第 7 / 30 页")
    progress = [each[1] for each in listener.told]
    assert progress == sorted(progress)
    assert progress[-1] < 100 / 3  # the first of three papers: two files and the statement


@pytest.mark.django_db(transaction=True)
def test_what_a_stop_raises_ends_the_reading_and_keeps_nothing(papers):
    with pytest.raises(Stopped):
        read_source(papers[0], pages_told(Listener(last=3), "process_documents"))
    assert not Reading.objects.exists()
    assert len(read_source(papers[0]).text.pages) == 30
