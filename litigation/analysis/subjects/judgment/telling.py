"""What the three subjects after a decision tell alike: coverage, factors, what stays open."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_proof import defences, missing, proof
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.factor import Factor
from litigation.analysis.reasoning.grounds import all_grounded, distinct
from litigation.analysis.reasoning.paper_factors import paper_factors
from litigation.analysis.reasoning.row_factors import row_factors
from litigation.analysis.reasoning.rows import cited, fragility, opposing, supporting
from litigation.analysis.reasoning.undetermined import undetermined_findings
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import (
    ElementRow,
    ElementStatus,
    Finding,
    FindingKind,
)


def reasoning_of(
    case: Case,
    *,
    opening: Iterable[Finding],
    factors: Iterable[Factor] = (),
    defended: Iterable[Defence] = (),
    issues: Iterable[Finding] = (),
) -> Reasoning:
    """Conclusions and findings, each with its ground; raises UngroundedStatement without."""
    last = (proof(case), defences(case), missing(case))
    conclusions = (*opening, *(one for one in last if one is not None))
    findings = (
        *_weighed(case, (*row_factors(case), *factors, *paper_factors(case))),
        *(one.finding(case.chair) for one in defended),
        *issues,
        *contested(case),
        *undetermined_findings(case),
    )
    return Reasoning(findings=all_grounded(findings), conclusions=all_grounded(conclusions))


def period_told(case: Case, id: str) -> Finding:
    """The conclusion on the period that runs."""
    strip = case.calculation.limitation
    verdict = {"not_barred": "未届满", "barred": "已届满"}.get(strip.status, "是否届满无法判断")
    last = f"最后安全日为{chinese_day(strip.last_safe_day)}。" if strip.last_safe_day else ""
    sure = strip.status in ("not_barred", "barred") and strip.citations
    return Finding(
        id=id,
        kind=FindingKind.CONCLUSION if sure else FindingKind.UNDETERMINED,
        text=f"{strip.name}{verdict}：{stripped(strip.reason)}。{last}",
        citations=distinct(strip.citations),
        articles=strip.articles,
        missing=() if sure else strip.missing or ("能够确定期间起算日的书面材料",),
    )


def contested(case: Case) -> tuple[Finding, ...]:
    """争议焦点: the rows on which something stands on both sides, or which are thin."""
    return tuple(_issue(case, row) for row in case.matrix.rows if _is_contested(row))


def _is_contested(row: ElementRow) -> bool:
    if not row.evidence:
        return False
    if row.status is ElementStatus.PROVED:
        return bool(opposing(row)) or bool(fragility(row))
    return row.status is not ElementStatus.UNDETERMINED or bool(opposing(row))


def _issue(case: Case, row: ElementRow) -> Finding:
    return Finding(
        id=f"issue-{row.id}",
        kind=FindingKind.ISSUE,
        text=(
            f"“{row.title}”能否认定：{stripped(row.reason)}。"
            f"举证责任在{case.chair.word(row.burden)}，"
            f"现有支持材料{len(supporting(row))}处、相反材料{len(opposing(row))}处。"
        ),
        citations=cited(row.evidence),
        articles=row.articles,
    )


def _weighed(case: Case, factors: tuple[Factor, ...]) -> tuple[Finding, ...]:
    ours = [one for one in factors if one.favours is case.chair.side]
    theirs = [one for one in factors if one.favours is not case.chair.side]
    return (
        *(one.finding(FindingKind.STRENGTH) for one in ours),
        *(one.finding(FindingKind.WEAKNESS) for one in theirs),
    )
