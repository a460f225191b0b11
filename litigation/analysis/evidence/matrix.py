"""Lays the evidence against the elements."""

from __future__ import annotations

from litigation.analysis.evidence.coverage import coverage_of
from litigation.analysis.evidence.gaps import gaps_of, limitation_gaps
from litigation.analysis.evidence.gathering import gather
from litigation.analysis.evidence.inheritance import inherit
from litigation.analysis.evidence.limitation_papers import limitation_pieces
from litigation.analysis.evidence.papers import Paper, papers_of
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.rules.articles import read_key
from litigation.analysis.rules.lookup import cited
from litigation.analysis.subjects.values import Judge, Matter, Subject
from litigation.analysis.values.result import ElementRow, ElementStatus, Limitation
from litigation.packages.schema import Element


def matrix_of(matter: Matter, subject: Subject) -> Matrix:
    """One row per element: evidence, status, burden and gaps; the same from either chair."""
    papers = papers_of(matter.facts, matter.inputs, subject=matter.rules.subject)
    limitation = subject.limitation(matter)
    statuses: dict[str, ElementStatus] = {}
    judge = subject.judging(matter, limitation, statuses)
    rows: list[ElementRow] = []
    for element in subject.elements(matter):
        row = inherit(element, _row(element, papers, matter, limitation, judge), rows)
        statuses[element.id] = row.status
        rows.append(row)
    return Matrix(tuple(rows), coverage_of(tuple(rows), matter.rules.elements))


def _row(
    element: Element,
    papers: tuple[Paper, ...],
    matter: Matter,
    limitation: Limitation,
    judge: Judge,
) -> ElementRow:
    pieces = gather(element, matter.facts, papers)
    if element.method in ("limitation", "limitation_defence"):
        pieces = limitation_pieces(element, limitation, papers)
    verdict = judge(element, pieces)
    pieces = pieces if verdict.pieces is None else verdict.pieces
    gaps = gaps_of(element, pieces, papers, verdict.status, matter.inputs)
    if element.method == "limitation" and verdict.status is not ElementStatus.PROVED:
        gaps = (*gaps, *limitation_gaps(limitation))
    keys = [read_key(key) for key in element.articles]
    return ElementRow(
        id=element.id,
        title=element.title.zh,
        burden=element.burden,
        status=verdict.status,
        reason=verdict.reason,
        evidence=tuple(piece.evidence for piece in pieces),
        gaps=gaps,
        articles=tuple(one for law, number in keys for one in cited(matter.rules, law, number)),
        title_en=element.title.en,
    )
