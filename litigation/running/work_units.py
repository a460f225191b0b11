"""How much work an analysis is: its papers in pages, for estimates of time."""

from __future__ import annotations

from typing import Any

from documents.models import Document

BYTES_OF_A_PAGE = 3000  # of plain text; what has no pages is counted by size


def analysis_units(params: dict[str, Any]) -> float | None:
    """Pages of all papers together; None when there are none."""
    papers = Document.objects.filter(analyses=params["analysis_id"])
    rows = papers.values_list("pages", "blob__size")
    return sum(pages or max(1.0, size / BYTES_OF_A_PAGE) for pages, size in rows) or None
