"""How much work an analysis is, for estimates of time: pages to read, and pages to think of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from documents.media_types import EML, HTML, MARKDOWN, TEXT
from documents.models import Document
from documents.reading import kept_text
from documents.scans import needs_recognition
from litigation.running.steps import STEPS
from tasks_app.registry import Work

READING = STEPS[0].name
BYTES_OF_A_PAGE = 3000  # of plain text; what has no pages is counted by size
PACKED_BYTES_OF_A_PAGE = 20_000  # of an office file
TEXT_SHARE = 0.02  # of a page that is recognized from a picture: reading its text
KEPT_SHARE = 0.001  # a page that was read before


@dataclass(frozen=True)
class PaperWork:
    """What is known of a paper before the run; `is_kept`: it was read before."""

    media_type: str
    size: int
    pages: int | None
    is_scan: bool
    is_kept: bool


def analysis_units(params: dict[str, Any]) -> Work | None:
    """Pages of all papers together; reading counts those that have to be recognized."""
    papers = Document.objects.filter(analyses=params["analysis_id"]).select_related("blob")
    return work_of(_paper(document) for document in papers)


def work_of(papers: Iterable[PaperWork]) -> Work | None:
    """None when there are none."""
    counted = [(paper, _pages(paper)) for paper in papers]
    if not counted:
        return None
    reading = sum(pages * _share(paper) for paper, pages in counted)
    return Work(sum(pages for _paper, pages in counted), {READING: reading})


def _paper(document: Document) -> PaperWork:
    return PaperWork(
        document.media_type,
        document.size,
        document.pages,
        is_scan=needs_recognition(document.blob.path, document.media_type),
        is_kept=kept_text(document) is not None,
    )


def _pages(paper: PaperWork) -> float:
    if paper.pages:
        return paper.pages
    if paper.is_scan:
        return 1
    plain = paper.media_type in (TEXT, MARKDOWN, HTML, EML)
    return max(1.0, paper.size / (BYTES_OF_A_PAGE if plain else PACKED_BYTES_OF_A_PAGE))


def _share(paper: PaperWork) -> float:
    if paper.is_kept:
        return KEPT_SHARE
    return 1.0 if paper.is_scan else TEXT_SHARE
