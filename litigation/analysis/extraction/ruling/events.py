"""What decisions add to the chronology: when they were made, served and took effect."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.extraction.events.draft import Draft
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.ruling import Ruling
from litigation.analysis.values.sources import Citation

_HOW = {
    "receipt": "送达回证",
    "post": "邮寄送达",
    "electronic": "电子送达",
    "announcement": "公告送达",
    "told": "当事人陈述",
}


def with_rulings(
    drafts: list[Draft], rulings: tuple[Ruling, ...], papers: tuple[Paper, ...]
) -> list[Draft]:
    """The drafts and those of the decisions; a bare arrival that is a service is told once."""
    own = [draft for ruling in rulings for draft in _of_ruling(ruling, papers)]
    served = {(one.paper.id, one.date) for one in own if one.kind is EventKind.SERVED}
    kept = [
        one
        for one in drafts
        if one.kind is not EventKind.OTHER or (one.paper.id, one.date) not in served
    ]
    return [*kept, *own]


def _of_ruling(ruling: Ruling, papers: tuple[Paper, ...]) -> Iterator[Draft]:
    by_id = {paper.id: paper for paper in papers}
    name = f"{ruling.case_number}{ruling.title}"
    own = by_id.get(ruling.document)
    if own and ruling.dated and ruling.dated_citations:
        body = ruling.court or ("仲裁委员会" if "仲裁" in ruling.title else "法院")
        text = f"{body}作出{name}"
        yield Draft(EventKind.JUDGED, ruling.dated, text, own, _cited(ruling))
    for one in ruling.served:
        paper = by_id.get(one.citations[0].document) if one.citations else None
        if paper:
            who = one.recipient or "当事人"
            text = f"{name}送达{who}（{_HOW.get(one.how, one.how)}）"
            note = one.doubt
            yield Draft(EventKind.SERVED, one.date, text, paper, one.citations, note=note)
    if ruling.effective and ruling.effective_citations:
        paper = by_id.get(ruling.effective_citations[0].document)
        if paper:
            text = f"{name}发生法律效力"
            cited = ruling.effective_citations
            yield Draft(EventKind.EFFECTIVE, ruling.effective, text, paper, cited)


def _cited(ruling: Ruling) -> tuple[Citation, ...]:
    return (*ruling.dated_citations[:2], *ruling.citations[:2])
