"""Getting the missing papers, and attacking those of the other side."""

from __future__ import annotations

import re

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import evidence_deadline, service
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.rows import borne_by, cited, fragility, is_at_issue, supporting
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.strategies.basis import within
from litigation.analysis.values.result import (
    ElementRow,
    ElementStatus,
    Evidence,
    Strategy,
    StrategyStep,
)
from litigation.analysis.values.sources import Citation

MOST_NAMED = 5


def collect(case: Case, reasoning: Reasoning) -> Strategy | None:
    """One step per missing paper of our own burden, with where it is got."""
    rows = tuple(one for one in borne_by(case.matrix, _own(case)) if is_at_issue(one))
    steps = (*_gap_steps(case, rows), *_original_steps(case, rows))
    if not steps:
        return None
    return Strategy(
        id="strategy-evidence",
        title="补强与固定证据",
        reason="举证责任在我方的要件，缺口须在举证期限届满前补齐，逾期举证可能不被采纳。",
        steps=steps,
        citations=distinct(citation for step in steps for citation in step.citations),
        articles=law(case.rules, "民事诉讼法 67", "民事诉讼法 68", "证据规定 15", "证据规定 61"),
        missing=tuple(dict.fromkeys(gap.paper for row in rows for gap in row.gaps)),
    )


def _gap_steps(case: Case, rows: tuple[ElementRow, ...]) -> tuple[StrategyStep, ...]:
    found: dict[str, StrategyStep] = {}
    for row in rows:
        for gap in row.gaps:
            place = f"（取得途径：{gap.where}）" if gap.where else ""
            step = StrategyStep(
                what=f"取得{gap.paper}{place}，用于证明“{row.title}”",
                who="承办律师" if _OFFICIAL.search(gap.where) else "委托人提供，承办律师核对",
                deadline=_by(case),
                citations=cited(supporting(row), limit=2),
            )
            found.setdefault(gap.paper, step)
    return tuple(found.values())


_OFFICIAL = re.compile(r"法院|案卷|数据库|案例库|仲裁委")


def _by(case: Case) -> str:
    """Before the period for evidence ends, once a court has served; else within a fortnight."""
    return evidence_deadline(case) if service(case) else within(case, 15)


def _original_steps(case: Case, rows: tuple[ElementRow, ...]) -> tuple[StrategyStep, ...]:
    """Originals and carriers of what is already there but fragile."""
    fragile = [row for row in rows if row.status is ElementStatus.PROVED and fragility(row)]
    if not fragile:
        return ()
    evidence = [item for row in fragile for item in supporting(row)]
    found = _papers(case, evidence)
    names = "、".join(found[:MOST_NAMED]) + (f"等{len(found)}份" if len(found) > MOST_NAMED else "")
    return (
        StrategyStep(
            what=f"找齐{names}的原件或原始载体（手机、邮箱），电子数据必要时办理公证或可信存证",
            who="委托人、承办律师",
            deadline=_by(case),
            citations=cited(evidence, limit=4),
        ),
    )


def challenge(case: Case, reasoning: Reasoning) -> Strategy | None:
    """The elements of the other side that do not stand, or stand on thin papers."""
    theirs = borne_by(case.matrix, "defendant" if case.chair.is_claimant else "plaintiff")
    steps = tuple(_challenge_step(case, row) for row in theirs if _is_weak(row))
    if not steps:
        return None
    citations = distinct(citation for step in steps for citation in step.citations)
    asked = tuple(dict.fromkeys(gap.paper for row in theirs for gap in row.gaps))
    return Strategy(
        id="strategy-challenge",
        title="质证重点",
        reason=f"对方承担举证责任而证据不足或有瑕疵的要件，应逐项质证，不作自认。{_shown(asked)}",
        steps=steps,
        citations=citations,
        articles=law(case.rules, "民诉法解释 90", "民诉法解释 91", "证据规定 3", "证据规定 90"),
        missing=() if citations else asked,
    )


def _shown(papers: tuple[str, ...]) -> str:
    """What the other side has not shown is for it to bring, not missing in our file."""
    names = "、".join(paper.split("（")[0] for paper in papers)
    return f"可要求对方出示：{names}。" if names else ""


def _is_weak(row: ElementRow) -> bool:
    return row.status is not ElementStatus.PROVED or bool(fragility(row))


def _challenge_step(case: Case, row: ElementRow) -> StrategyStep:
    weak = fragility(row)
    why = {
        ElementStatus.PROVED: f"支持证据限于{weak}，要求出示原件或原始载体，核对真实性",
        ElementStatus.CONTRADICTED: "与其他证据相矛盾，要求其作出合理说明",
    }.get(row.status, "对方证据不足，要求其承担举证不能的后果")
    return StrategyStep(
        what=f"“{row.title}”由{case.chair.word(row.burden)}举证：{why}",
        who="承办律师",
        deadline="举证质证阶段；书面质证意见在开庭前提交",
        citations=cited(row.evidence, limit=3),
    )


def _own(case: Case) -> str:
    return "plaintiff" if case.chair.is_claimant else "defendant"


def _papers(case: Case, evidence: list[Evidence]) -> tuple[str, ...]:
    citations: list[Citation] = [item.citation for item in evidence]
    return tuple(dict.fromkeys(f"《{case.document_name(c.document)}》" for c in citations))
