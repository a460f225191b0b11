"""What could not be read, and which pages not surely; what stands there decides nothing alone."""

from __future__ import annotations

from documents.text import Problem
from litigation.analysis.values.facts import Facts

# Everything was read, but something about it is to be checked against the original.
_ONLY_DOUBTFUL = {
    "seal_unreadable",
    "ocr_doubtful",
    "encoding_uncertain",
    "encoding_damaged",
    "tracked_changes",
    "hidden_sheet",
    "blank_page",
}
# An unreadable seal leaves the words of the page as they are.
_HARMLESS = {"seal_unreadable"}


def is_unread(problem: Problem) -> bool:
    """Whether something was not read at all."""
    return problem.code not in _ONLY_DOUBTFUL


def unreadable_pages(facts: Facts) -> dict[str, frozenset[int | None]]:
    """Doubtful pages by document; None stands for a document without page numbers."""
    found: dict[str, set[int | None]] = {}
    clear = _clear(facts)
    for item in facts.unreadable:
        if item.problem.code == "ocr_doubtful" and item.document in clear:
            continue
        if item.problem.code not in _HARMLESS:
            found.setdefault(item.document, set()).add(item.problem.page)
    for trap in facts.contradictions:
        if trap.kind == "ocr_doubtful":
            for document in trap.documents:
                if not trap.citations and document in clear:
                    continue
                pages = {one.page for one in trap.citations if one.document == document}
                found.setdefault(document, set()).update(pages or {None})
    return {document: frozenset(pages) for document, pages in found.items()}


def _clear(facts: Facts) -> set[str]:
    """Papers of which only scraps of a seal are doubtful, while a sentence on an event is not."""
    told = {citation.document for event in facts.events for citation in event.citations}
    return {
        profile.document
        for profile in facts.documents
        if "doubt_in_scraps" in profile.marks and profile.document in told
    }
