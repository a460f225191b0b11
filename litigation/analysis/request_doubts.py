"""Where the papers say that something else should have been asked: told before anything else."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Draft, DraftParagraph, Finding, FindingKind

_ABOUT_REQUEST = ("wrong_case_type", "position_contradicted")


def request_doubts(facts: Facts) -> tuple[Finding, ...]:
    """Another kind of dispute, or the other chair; each with the place in the papers."""
    found = (one for one in facts.contradictions if one.kind in _ABOUT_REQUEST)
    return tuple(
        Finding(f"request.{one.kind}", FindingKind.CONCLUSION, f"{one.text}。", one.citations)
        for one in found
    )


def marked_drafts(drafts: tuple[Draft, ...], doubts: tuple[Finding, ...]) -> tuple[Draft, ...]:
    """No paper for a court leaves without the doubt at its head."""
    heads = tuple(
        DraftParagraph("text", f"【待核对：{one.text}核对之前不要提交本文书】", one.citations)
        for one in doubts
    )
    return tuple(
        replace(draft, paragraphs=_behind_title(draft.paragraphs, heads)) for draft in drafts
    )


def _behind_title(
    paragraphs: tuple[DraftParagraph, ...], heads: tuple[DraftParagraph, ...]
) -> tuple[DraftParagraph, ...]:
    count = 1 if paragraphs and paragraphs[0].style == "title" else 0
    return (*paragraphs[:count], *heads, *paragraphs[count:])
