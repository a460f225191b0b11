"""A paper cut down to the sentences that tell of one event, so that terms are not mixed up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import Event
from litigation.analysis.values.sources import Citation


def scoped(papers: tuple[Paper, ...], event: Event) -> tuple[Paper, ...]:
    """The papers with only those sentences in which the event stands."""
    cut = (replace(paper, lines=tuple(_lines(paper, event))) for paper in papers)
    return tuple(paper for paper in cut if paper.lines)


def _lines(paper: Paper, event: Event) -> Iterator[Line]:
    for citation in event.citations:
        if citation.document == paper.id:
            yield from (_sentence(line, citation) for line in paper.lines if _holds(line, citation))


def _holds(line: Line, citation: Citation) -> bool:
    offsets = line.passage.offsets
    if line.passage.page != citation.page or not offsets:
        return False
    return offsets[0] <= citation.start <= offsets[-1]


def _sentence(line: Line, citation: Citation) -> Line:
    """The line with everything outside the sentence of the citation blanked."""
    at = bisect_left(line.passage.offsets, citation.start)
    low, high = line.passage.sentence(at, min(at + 1, len(line.text)))
    plain = "\x00" * low + line.plain[low:high] + "\x00" * (len(line.plain) - high)
    return replace(
        line,
        plain=plain,
        dates=tuple(one for one in line.dates if low <= one.start < high),
        sums=tuple(one for one in line.sums if low <= one.start < high),
    )
