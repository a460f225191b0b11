"""Findings and conclusions on a buyer's claim, every one of them with its ground."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.conclusion_on_proof import defences, missing, proof
from litigation.analysis.reasoning.conclusion_on_sum import of_contract
from litigation.analysis.reasoning.conclusion_on_time import time
from litigation.analysis.reasoning.grounds import all_grounded
from litigation.analysis.reasoning.issues import contested_issues
from litigation.analysis.reasoning.money import refused, title_of
from litigation.analysis.reasoning.paper_factors import paper_factors
from litigation.analysis.reasoning.row_factors import row_factors
from litigation.analysis.reasoning.undetermined import undetermined_findings
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import listed, yuan
from litigation.analysis.subjects.purchase.defences import seller_defences
from litigation.analysis.subjects.purchase.money import REFUND
from litigation.analysis.values.result import Finding, FindingKind

PAPERS = ("买方付款的银行回单", "解除通知及其到达证明，或质量鉴定、评估意见")


def reason_on_purchase(case: Case) -> Reasoning:
    """Findings and conclusions; raises UngroundedStatement when a ground is missing."""
    raised = seller_defences(case)
    findings = (
        *_factors(case),
        *(one.finding(case.chair) for one in raised),
        *contested_issues(case, raised),
        *undetermined_findings(case),
    )
    told = (_claim(case), proof(case), defences(case), time(case), missing(case))
    return Reasoning(
        findings=all_grounded(findings),
        conclusions=all_grounded(one for one in told if one is not None),
    )


def _factors(case: Case) -> Iterator[Finding]:
    """Strengths first, then weaknesses, as seen from our chair."""
    found = (*row_factors(case), *paper_factors(case))
    ours: Side = case.chair.side
    yield from (one.finding(FindingKind.STRENGTH) for one in found if one.favours is ours)
    yield from (one.finding(FindingKind.WEAKNESS) for one in found if one.favours is not ours)


def _claim(case: Case) -> Finding:
    """What the buyer can ask for, in money where the papers tell it."""
    refund = next(one for one in case.calculation.items if one.kind == REFUND)
    left_out = listed(title_of(one) for one in refused(case.calculation))
    open_ = f"{left_out}尚无法计算。" if left_out else ""
    citations = refund.citations or of_contract(case)
    if refund.amount is None or not citations:
        return Finding(
            id="conclusion-claim",
            kind=FindingKind.UNDETERMINED,
            text=f"无法判断可请求返还的价款：{refund.refusal}",
            citations=citations,
            missing=PAPERS,
        )
    who, other = case.chair.claimant, case.chair.respondent
    text = (
        f"买方（{who}）已付价款{yuan(refund.amount)}；合同解除成立的，可请求卖方（{other}）返还。"
        f"能否解除、应否扣除已收货物的价值，取决于下列要件。{open_}"
    )
    return Finding(
        id="conclusion-claim",
        kind=FindingKind.CONCLUSION,
        text=text,
        citations=citations,
        articles=refund.articles,
    )
