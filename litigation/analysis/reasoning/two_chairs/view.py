"""Both chairs over all elements: the same rows whichever side we advise."""

from __future__ import annotations

from litigation.analysis.claims.chairs import buyer_sues, is_claimant
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.chair import IN_COURT, SIDE_WORDS
from litigation.analysis.reasoning.rows import supporting
from litigation.analysis.reasoning.two_chairs.side import Contest, bearing, shaking
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.chairs import ChairRow, Chairs
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import (
    ElementRow,
    ElementStatus,
    Finding,
    FindingKind,
    Inputs,
)

MIRRORED = {"limitation_defence": "limitation"}
OTHER = {"plaintiff": "defendant", "defendant": "plaintiff"}


def two_chairs(
    *,
    inputs: Inputs,
    facts: Facts,
    rules: RuleSet,
    matrix: Matrix,
    findings: tuple[Finding, ...],
) -> Chairs:
    """Every row of the matrix from both sides; nothing in it that the papers do not tell."""
    words = SIDE_WORDS.get(rules.subject, IN_COURT)
    if rules.subject == "sale" and buyer_sues(facts):
        return Chairs(*words)  # the rows are made for the seller's claim
    names = {item.document: item.name for item in facts.documents}
    elements = {element.id: element for element in rules.elements}
    told: set[str] = set()
    rows: list[ChairRow] = []
    for row in _told_once(matrix.rows):
        about = tuple(one for one in _defences(findings, row.id) if one.id not in told)
        told |= {one.id for one in about}
        bears = row.burden == "defendant"
        contest = Contest(
            row=row,
            element=elements.get(row.id),
            defences=about,
            bearer=words[bears],
            other=words[not bears],
            is_ours=bears is not is_claimant(inputs.case_position),
            name_of=lambda document: names.get(document, document),
        )
        rows.append(_row(contest))
    return Chairs(*words, tuple(rows))


def _told_once(rows: tuple[ElementRow, ...]) -> tuple[ElementRow, ...]:
    """Without the defence of time where the claim's own row shows the same period."""
    present = {row.id for row in rows}
    return tuple(row for row in rows if MIRRORED.get(row.id) not in present)


def _defences(findings: tuple[Finding, ...], element: str) -> tuple[Finding, ...]:
    return tuple(
        one for one in findings if one.kind is FindingKind.DEFENCE and element in one.elements
    )


def _row(contest: Contest) -> ChairRow:
    """Defences are the defendant's, whoever bears the burden of the row."""
    burden = contest.row.burden
    proves = bearing(contest, raises=burden == "defendant")
    shakes = shaking(contest, raises=burden == "plaintiff")
    first, second = (proves, shakes) if burden == "plaintiff" else (shakes, proves)
    return ChairRow(contest.row.id, burden, _ahead(contest.row), first, second)


def _ahead(row: ElementRow) -> str:
    """Who stands better on the row: the bearer once it is proved, the other while nothing is."""
    if row.status is ElementStatus.PROVED:
        return row.burden
    if row.status is ElementStatus.NOT_PROVED:
        return OTHER.get(row.burden, "open")
    if row.status is ElementStatus.CONTRADICTED and not supporting(row):
        return OTHER.get(row.burden, "open")
    return "open"
