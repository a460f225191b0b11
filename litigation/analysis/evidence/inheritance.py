"""Elements that follow from others by law rest on the evidence of those."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.values.result import ElementRow, ElementStatus, Evidence
from litigation.packages.schema import Element

EACH = 2


def inherit(element: Element, row: ElementRow, earlier: list[ElementRow]) -> ElementRow:
    """The row, with evidence of the elements it depends on when it has none of its own."""
    own = any(evidence.supports for evidence in row.evidence)
    if own or row.status is not ElementStatus.PROVED:
        return row
    basis = [one for one in earlier if one.id in element.depends]
    borrowed = [_borrowed(evidence, one) for one in basis for evidence in _best(one)]
    once = {one.citation.document: one for one in reversed(borrowed)}
    kept = (one for one in borrowed if once[one.citation.document] is one)
    return replace(row, evidence=(*kept, *row.evidence))


def _best(row: ElementRow) -> tuple[Evidence, ...]:
    return tuple(evidence for evidence in row.evidence if evidence.supports)[:EACH]


def _borrowed(evidence: Evidence, row: ElementRow) -> Evidence:
    return replace(evidence, reason=f"依“{row.title}”的证据推定：{evidence.reason}")
