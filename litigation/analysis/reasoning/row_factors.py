"""What each element of the matrix means for the side that bears its burden."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.rows import cited, fragility, opposing, supporting
from litigation.analysis.reasoning.wording import listed, stripped
from litigation.analysis.values.result import ArticleRef, ElementRow, ElementStatus
from litigation.analysis.values.sources import Citation

# Limitation is told from its own strip, which knows the days (see event_factors).
TOLD_ELSEWHERE = ("limitation", "limitation_defence")
BURDENS = ("plaintiff", "defendant")
BEARER = {"plaintiff": Side.CLAIMANT, "defendant": Side.RESPONDENT}
OTHER = {Side.CLAIMANT: Side.RESPONDENT, Side.RESPONDENT: Side.CLAIMANT}


def row_factors(case: Case) -> tuple[Factor, ...]:
    rows = [row for row in case.matrix.rows if row.id not in TOLD_ELSEWHERE]
    found: list[Factor] = []
    for burden in BURDENS:
        own = [row for row in rows if row.burden == burden]
        found += _proved(case, [row for row in own if row.status is ElementStatus.PROVED])
        found += _not_proved(case, [row for row in own if _is_open(row)])
    for row in rows:
        if row.status is ElementStatus.PROVED:
            found += _fragile(row)
        elif row.status is ElementStatus.CONTRADICTED:
            found.append(_contradicted(case, row))
    return with_source(found)


def _is_open(row: ElementRow) -> bool:
    return row.status is ElementStatus.NOT_PROVED and bool(row.evidence)


def _proved(case: Case, rows: list[ElementRow]) -> list[Factor]:
    """What a side has proved, in one statement: the papers stand in the matrix."""
    if not rows:
        return []
    one = rows[0]
    alone = f"{stripped(one.reason)}。" if len(rows) == 1 else "逐项依据见要件与证据矩阵。"
    names = listed(f"“{row.title}”" for row in rows)
    text = f"{_party(case, one)}举证的{names}已有证据证明。{alone}"
    return [Factor(f"proved-by-{one.burden}", _bearer(one), text, _cited(rows), _articles(rows))]


def _cited(rows: list[ElementRow]) -> tuple[Citation, ...]:
    return distinct((c for row in rows for c in cited(row.evidence, limit=1)), limit=8)


def _articles(rows: list[ElementRow]) -> tuple[ArticleRef, ...]:
    return rows[0].articles if len(rows) == 1 else ()


def _fragile(row: ElementRow) -> list[Factor]:
    why = fragility(row)
    if not why:
        return []
    text = (
        f"“{row.title}”虽有证据，但支持证据限于{why}，开庭前应备齐原件、原始载体或其他佐证，"
        "否则可能被以真实性或证明力不足为由不予采信。"
    )
    return [
        Factor(f"{row.id}-fragile", OTHER[_bearer(row)], text, cited(supporting(row)), row.articles)
    ]


def _contradicted(case: Case, row: ElementRow) -> Factor:
    state = "的证据相互矛盾" if supporting(row) else "与现有证据不符"
    text = (
        f"“{row.title}”{state}：{stripped(row.reason)}。"
        f"该事实由{_party(case, row)}举证，不能合理解释的，不利后果由{_party(case, row)}承担。"
    )
    both = (*opposing(row), *supporting(row))
    return Factor(f"{row.id}-contradicted", OTHER[_bearer(row)], text, cited(both), row.articles)


def _not_proved(case: Case, rows: list[ElementRow]) -> list[Factor]:
    if not rows:
        return []
    one = rows[0]
    who = _party(case, one)
    if len(rows) == 1:
        told = f"“{one.title}”证据不足：{stripped(one.reason)}"
    else:
        names = listed(f"“{row.title}”" for row in rows)
        told = f"{names}证据不足，逐项理由见要件与证据矩阵"
    text = f"{who}举证的{told}。举证不能的不利后果由{who}承担。"
    return [
        Factor(f"open-for-{one.burden}", OTHER[_bearer(one)], text, _cited(rows), _articles(rows))
    ]


def _bearer(row: ElementRow) -> Side:
    return BEARER.get(row.burden, Side.CLAIMANT)


def _party(case: Case, row: ElementRow) -> str:
    return case.chair.word(row.burden)
