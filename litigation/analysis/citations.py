"""Citations: made from a span, and checked against the text before anything is stored."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from documents.text import Page
from litigation.analysis.values.sources import Citation, Source
from pipeline.errors import DomainError
from pipeline.said import Said
from pipeline.said import marked as _


class CitationMismatch(DomainError):
    """A quote is not the text at its span; the result must not be stored."""

    code = "citation_mismatch"
    status = 500
    permanent = True


def cite(source: Source, page: int, start: int, end: int) -> Citation:
    """The citation of a span; offsets count characters of the page's text.

    Raises CitationMismatch when the span is empty or not inside one block.
    """
    found = source.text.page(page)
    if found is None or not 0 <= start < end or not _in_one_block(found, start, end):
        raise CitationMismatch(
            Said(
                _("引文位置无效：第 %(page)s 页 %(start)s–%(end)s"), page=page, start=start, end=end
            )
        )
    return Citation(source.id, page, start, end, found.text[start:end])


def _in_one_block(page: Page, start: int, end: int) -> bool:
    """Whether a block holds the span; found by halving, for pages of many thousand lines."""
    index = bisect_right(page.blocks, start, key=lambda block: block.start) - 1
    return index >= 0 and end <= page.blocks[index].end


def check_citations(value: Any, sources: Iterable[Source]) -> None:
    """Raise CitationMismatch unless every citation inside `value` quotes its span exactly."""
    by_id = {source.id: source for source in sources}
    for citation in citations_in(value):
        _check(citation, by_id.get(citation.document))


def citations_in(value: Any) -> Iterator[Citation]:
    """Every citation inside dataclasses, mappings and sequences, however deep."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Citation):
            yield item
        elif dataclasses.is_dataclass(item) and not isinstance(item, type):
            waiting.extend(getattr(item, field.name) for field in dataclasses.fields(item))
        elif isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list | tuple | set | frozenset):
            waiting.extend(item)


def _check(citation: Citation, source: Source | None) -> None:
    if source is None:
        raise CitationMismatch(Said(_("引文指向不在本次分析材料中的文件")))
    if citation != cite(source, citation.page, citation.start, citation.end):
        raise CitationMismatch(
            Said(
                _("引文与原文不符：第 %(page)s 页 %(start)s–%(end)s"),
                page=citation.page,
                start=citation.start,
                end=citation.end,
            )
        )
