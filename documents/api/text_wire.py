"""DocumentText as JSON; what a block does not have is left out."""

from __future__ import annotations

from typing import Any

from documents import media_types
from documents.problem_words import english_of
from documents.text import Block, DocumentText, Page, Problem


def text_as_wire(text: DocumentText, media_type: str) -> dict[str, Any]:
    """The body of `GET /documents/{id}/text`."""
    has_images = media_type in media_types.SHOWN_AS_PICTURES
    return {
        "pages": [_page(page, has_images) for page in text.pages],
        "ocr": text.ocr,
        "problems": [_problem(each) for each in text.problems],
        "properties": text.properties,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.message,
        "message_en": english_of(problem),
        "page": problem.page,
    }


def _page(page: Page, has_image: bool) -> dict[str, Any]:
    return {
        "number": page.number,
        "label": page.label,
        "ocr": page.ocr,
        "turned": page.turned,
        "has_image": has_image,
        "blocks": [_block(block) for block in page.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "start": block.start,
        "end": block.end,
        "text": block.text,
        "kind": block.kind.value,
    }
    extra = {"bbox": block.bbox, "confidence": block.confidence, "table": block.table}
    return wire | {name: value for name, value in extra.items() if value is not None}
