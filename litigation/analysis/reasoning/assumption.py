"""Third persons who joined the debt: whom one may sue besides the debtor (民法典 552)."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.assumption import Assumption
from litigation.analysis.values.result import Finding, FindingKind


def assumed(case: Case) -> tuple[Finding, ...]:
    """One finding for each; without a signed promise it cannot be told and names the paper."""
    return tuple(
        _finding(case, one, number) for number, one in enumerate(case.facts.assumptions, start=1)
    )


def _finding(case: Case, one: Assumption, number: int) -> Finding:
    limit = f"以{yuan(one.limit)}为限" if one.limit else "未写明限额，范围须依承诺文字确定"
    chair = (
        f"可将{one.name}列为共同被告"
        if case.chair.is_claimant
        else f"原告可能将{one.name}列为共同被告"
    )
    text = (
        f"债务加入：{one.name}表示愿意与债务人共同清偿（“{one.text}”）。债权人未在合理期限内明确拒绝的，"
        f"{one.name}在其愿意承担的范围内与债务人承担连带债务（{limit}）；{chair}。"
        "是债务加入还是保证有争议的，对方可能主张系保证。"
    )
    return Finding(
        id=f"debt-joined-{number}",
        kind=FindingKind.UNDETERMINED if one.doubt else FindingKind.ISSUE,
        text=f"{text}能否认定无法判断：{one.doubt}。" if one.doubt else text,
        citations=one.citations,
        articles=law(case.rules, "民法典 552"),
        missing=(one.paper,) if one.paper else (),
    )
