"""What each element of the matrix means for the side that bears its burden."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.rows import cited, fragility, opposing, supporting
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.result import ElementRow, ElementStatus

# Limitation is told from its own strip, which knows the days (see event_factors).
TOLD_ELSEWHERE = ("limitation", "limitation_defence")
PARTY = {"plaintiff": "原告", "defendant": "被告"}
BEARER = {"plaintiff": Side.CLAIMANT, "defendant": Side.RESPONDENT}
OTHER = {Side.CLAIMANT: Side.RESPONDENT, Side.RESPONDENT: Side.CLAIMANT}


def row_factors(case: Case) -> tuple[Factor, ...]:
    found: list[Factor] = []
    for row in case.matrix.rows:
        if row.id not in TOLD_ELSEWHERE:
            found += _of_row(row)
    return with_source(found)


def _of_row(row: ElementRow) -> list[Factor]:
    if row.status is ElementStatus.PROVED:
        return [_proved(row), *_fragile(row)]
    if row.status is ElementStatus.CONTRADICTED:
        return [_contradicted(row)]
    if row.status is ElementStatus.NOT_PROVED:
        return [_not_proved(row)]
    return []


def _proved(row: ElementRow) -> Factor:
    return Factor(
        topic=f"{row.id}-proved",
        favours=_bearer(row),
        text=f"「{row.title}」（{_party(row)}举证）已有证据证明：{stripped(row.reason)}。",
        citations=cited(supporting(row)),
        articles=row.articles,
    )


def _fragile(row: ElementRow) -> list[Factor]:
    why = fragility(row)
    if not why:
        return []
    text = (
        f"「{row.title}」虽有证据，但支持证据限于{why}，开庭前应备齐原件、原始载体或其他佐证，"
        "否则可能被以真实性或证明力不足为由不予采信。"
    )
    return [
        Factor(f"{row.id}-fragile", OTHER[_bearer(row)], text, cited(supporting(row)), row.articles)
    ]


def _contradicted(row: ElementRow) -> Factor:
    state = "的证据相互矛盾" if supporting(row) else "与现有证据不符"
    text = (
        f"「{row.title}」{state}：{stripped(row.reason)}。"
        f"该事实由{_party(row)}举证，不能合理解释的，不利后果由{_party(row)}承担。"
    )
    both = (*opposing(row), *supporting(row))
    return Factor(f"{row.id}-contradicted", OTHER[_bearer(row)], text, cited(both), row.articles)


def _not_proved(row: ElementRow) -> Factor:
    text = (
        f"「{row.title}」（{_party(row)}举证）现有证据尚不足以证明：{stripped(row.reason)}。"
        f"举证不能的不利后果由{_party(row)}承担。"
    )
    evidence = (*opposing(row), *supporting(row))
    return Factor(f"{row.id}-open", OTHER[_bearer(row)], text, cited(evidence), row.articles)


def _bearer(row: ElementRow) -> Side:
    return BEARER.get(row.burden, Side.CLAIMANT)


def _party(row: ElementRow) -> str:
    return PARTY.get(row.burden, "原告")
