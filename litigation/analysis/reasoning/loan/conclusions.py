"""The conclusions that only a loan has: the ceiling of interest, the sureties, the scope."""

from __future__ import annotations

from litigation.analysis.claims.loan.surety import sureties_of
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.rows import cited, row, supporting
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.result import ElementStatus, Finding, FindingKind

NOT_A_LOAN = (
    "材料中未见借款的约定，也未见出借人、借款人；如系买卖、劳动等其他纠纷，"
    "应改用相应的规则包（合同价款：contract_dispute_default；劳动争议：labor_dispute_v1）。"
)


def ceiling(case: Case) -> Finding | None:
    """Whether what was agreed stays within what the law protects."""
    found = row(case.matrix, "excessive_rate")
    if found is None or not supporting(found) or found.status is ElementStatus.UNDETERMINED:
        return None
    return Finding(
        id="conclusion-ceiling",
        kind=FindingKind.CONCLUSION,
        text=f"利率上限：{stripped(found.reason)}。",
        citations=cited(supporting(found)),
        articles=found.articles,
    )


def renewal(case: Case) -> Finding | None:
    """Certificates over one and the same debt, and those of which the papers do not tell."""
    found = [loan for loan in case.facts.loans if loan.renewal or loan.doubt]
    if not found:
        return None
    doubts = [one.doubt or (one.renewal.doubt if one.renewal else "") for one in found]
    text = "".join(
        doubt
        or f"{one.label}：各张凭证是同一笔借款，只按一笔计算，前期利息依民间借贷解释第27条核定。"
        for one, doubt in zip(found, doubts, strict=True)
    )
    return Finding(
        id="conclusion-renewal",
        kind=FindingKind.UNDETERMINED if any(doubts) else FindingKind.CONCLUSION,
        text=f"重新出具的凭证：{text}",
        citations=distinct(
            c
            for one in found
            for c in (*(one.renewal.citations if one.renewal else ()), *one.principal_citations)
        ),
        articles=law(case.rules, "民间借贷解释 27"),
        missing=("原凭证、结算单及原凭证收回或作废的记载",) if any(doubts) else (),
    )


def surety(case: Case) -> Finding | None:
    """What the sureties answer for, and until when they must be called upon."""
    found = sureties_of(case.facts, as_of=case.inputs.as_of)
    if not found:
        return None
    unknown = all(one.state == "unknown" for one in found)
    return Finding(
        id="conclusion-surety",
        kind=FindingKind.UNDETERMINED if unknown else FindingKind.CONCLUSION,
        text="保证责任：" + "".join(one.reason for one in found),
        citations=distinct(c for one in found for c in one.citations),
        articles=law(case.rules, "民法典 686", "民法典 692", "民法典 693"),
        missing=tuple(dict.fromkeys(paper for one in found for paper in one.missing)),
    )


def scope(case: Case) -> tuple[Finding, ...]:
    """Papers of something else than a loan are said to be so."""
    if case.facts.loans:
        return ()
    citations = distinct(c for party in case.facts.parties for c in party.citations[:1])
    return (
        Finding(
            id="undetermined-scope",
            kind=FindingKind.UNDETERMINED,
            text=f"无法判断借贷请求能否成立：{NOT_A_LOAN}",
            citations=citations,
            missing=("借条、借款合同或出借款项的转账凭证",),
        ),
    )
