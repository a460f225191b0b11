"""The node that lays the evidence against the elements."""

from __future__ import annotations

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.ledger import open_ledger
from litigation.analysis.claims.limitation import limitation_of
from litigation.analysis.claims.penalties import height_of
from litigation.analysis.claims.rates import Rates, rate_table
from litigation.analysis.evidence.coverage import coverage_of
from litigation.analysis.evidence.gaps import gaps_of, limitation_gaps
from litigation.analysis.evidence.gathering import gather
from litigation.analysis.evidence.inheritance import inherit
from litigation.analysis.evidence.limitation_papers import limitation_pieces
from litigation.analysis.evidence.methods import judge
from litigation.analysis.evidence.objection import objection_of
from litigation.analysis.evidence.papers import Paper, papers_of
from litigation.analysis.evidence.situation import Situation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.rules.articles import read_key
from litigation.analysis.rules.lookup import cited
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import ElementRow, ElementStatus, Inputs
from litigation.packages.schema import Element


def analyze_evidence(
    *, inputs: Inputs, facts: Facts, rules: RuleSet, rates: Rates | None = None
) -> Matrix:
    """One row per element: evidence, status, burden and gaps; the same from either chair."""
    papers = papers_of(facts, inputs)
    ledger = open_ledger(facts, as_of=inputs.as_of)
    case = ClaimCase(inputs, facts, rules, ledger, rate_table(rates))
    limitation = limitation_of(inputs=inputs, facts=facts, rules=rules)
    height, objection = height_of(case), objection_of(facts, as_of=inputs.as_of)
    statuses: dict[str, ElementStatus] = {}
    rows: list[ElementRow] = []
    for element in rules.elements:
        situation = Situation(facts, ledger, limitation, height, objection, statuses)
        row = inherit(element, _row(element, papers, situation, inputs, rules), rows)
        statuses[element.id] = row.status
        rows.append(row)
    return Matrix(tuple(rows), coverage_of(tuple(rows), rules.elements))


def _row(
    element: Element,
    papers: tuple[Paper, ...],
    situation: Situation,
    inputs: Inputs,
    rules: RuleSet,
) -> ElementRow:
    pieces = gather(element, situation.facts, papers)
    if element.method in ("limitation", "limitation_defence"):
        pieces = limitation_pieces(element, situation.limitation, papers)
    verdict = judge(element, pieces, situation)
    gaps = gaps_of(element, pieces, papers, verdict.status, inputs)
    if element.method == "limitation" and verdict.status is not ElementStatus.PROVED:
        gaps = (*gaps, *limitation_gaps(situation.limitation))
    keys = [read_key(key) for key in element.articles]
    return ElementRow(
        id=element.id,
        title=element.title.zh,
        burden=element.burden,
        status=verdict.status,
        reason=verdict.reason,
        evidence=tuple(piece.evidence for piece in pieces),
        gaps=gaps,
        articles=tuple(one for law, number in keys for one in cited(rules, law, number)),
    )
