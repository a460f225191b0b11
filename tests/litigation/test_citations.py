from dataclasses import dataclass, replace

import pytest

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.citations import CitationMismatch, check_citations, citations_in, cite
from litigation.analysis.values.sources import Citation, Source


@pytest.fixture
def paper():
    page = page_of(1, [("第一段文字", BlockKind.PARAGRAPH), ("第二段", BlockKind.PARAGRAPH)])
    return Source("d1", "纸", "text/plain", "x", DocumentText((page,)))


@dataclass(frozen=True)
class Holder:
    items: tuple
    table: dict


def test_a_citation_quotes_its_span(paper):
    assert cite(paper, 1, 0, 3) == Citation("d1", 1, 0, 3, "第一段")


@pytest.mark.parametrize("span", [(0, 0), (3, 2), (0, 8), (0, 99), (-1, 2)])
def test_a_span_outside_one_block_is_refused(paper, span):
    with pytest.raises(CitationMismatch):
        cite(paper, 1, *span)


def test_a_page_that_is_not_there_is_refused(paper):
    with pytest.raises(CitationMismatch):
        cite(paper, 2, 0, 1)


def test_citations_are_found_however_deep(paper):
    one, two = cite(paper, 1, 0, 3), cite(paper, 1, 6, 9)
    value = Holder((1, [one, {"x": (two,)}]), {"k": Holder((), {})})
    assert set(citations_in(value)) == {one, two}
    check_citations(value, [paper])


@pytest.mark.parametrize(
    "change", [{"quote": "别的字"}, {"start": 1}, {"document": "d2"}, {"page": 2}, {"end": 2}]
)
def test_one_wrong_citation_stops_the_whole(paper, change):
    good = cite(paper, 1, 0, 3)
    with pytest.raises(CitationMismatch) as failure:
        check_citations(Holder((good, replace(good, **change)), {}), [paper])
    assert failure.value.code == "citation_mismatch"
