"""The page of a paper that a note of a report points to, with the passage marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.http import Http404

from documents import media_types
from documents.models import Document
from documents.reading import document_text
from documents.selectors import DocumentNotFound, document_for
from documents.text import Block, Page
from legal_assistant.pages.report.presenter import present
from legal_assistant.pages.report.refusing import PageOfReport
from litigation.selectors import analysis_for

Note = dict[str, Any]


@dataclass(frozen=True)
class Marked:
    """A block around the marked passage; `marked` is empty where the passage is elsewhere."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True)
class Source:
    """`boxes` are places on the picture of the page, from 0 to 1."""

    page: Page
    blocks: list[Marked]
    boxes: list[dict[str, float]]
    has_image: bool
    is_true: bool


class ReportSource(PageOfReport):
    """What the source panel shows, for a link: in a new tab, or before the script has come."""

    template_name = "pages/report/source.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        analysis, number = analysis_for(self.user, self.kwargs["analysis_id"]), kwargs["number"]
        notes = present(analysis, self.user).notes
        if number not in notes:
            raise Http404
        note = notes[number]
        return super().get_context_data(
            analysis=analysis,
            note=note,
            source=source_of(self.user, note),
            earlier=number - 1 if number - 1 in notes else None,
            later=number + 1 if number + 1 in notes else None,
            **kwargs,
        )


def source_of(user: User, note: Note) -> Source | None:
    """The page as it was read; None when paper or page are gone."""
    try:
        document = document_for(user, note["document"])
    except DocumentNotFound:
        return None
    page = document_text(document).page(note["page"])
    return _marked_page(document, page, note) if page else None


def _marked_page(document: Document, page: Page, note: Note) -> Source:
    blocks = [_marked(block, note) for block in page.blocks]
    is_true = page.text[note["start"] : note["end"]] == note["quote"]
    has_image = document.media_type in media_types.SHOWN_AS_PICTURES
    return Source(page, blocks, _boxes(page, note), has_image, is_true)


def _marked(block: Block, note: Note) -> Marked:
    length = len(block.text)
    start = min(max(note["start"] - block.start, 0), length)
    end = min(max(note["end"] - block.start, start), length)
    return Marked(block.text[:start], block.text[start:end], block.text[end:])


def _boxes(page: Page, note: Note) -> list[dict[str, float]]:
    touched = (b for b in page.blocks if b.start < note["end"] and note["start"] < b.end)
    return [
        {"x": box[0], "y": box[1], "width": box[2] - box[0], "height": box[3] - box[1]}
        for block in touched
        if (box := block.bbox)
    ]
